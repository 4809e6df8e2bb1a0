import type { Scope } from '@/lib/auth/scope';
import { withPrisma } from '@/lib/platform/database/database';
import type { ApiKey } from './api-key';

/** All keys of the partner: active ones first, then revoked ones, each newest first. */
export async function listApiKeys(scope: Scope): Promise<ApiKey[]> {
  return withPrisma(scope, ({ apiKey }) =>
    apiKey.findMany({
      where: { partnerId: scope.partnerId },
      omit: { partnerId: true, secretHash: true },
      orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    }),
  );
}
