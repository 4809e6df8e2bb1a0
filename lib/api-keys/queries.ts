import type { Scope } from '@/lib/auth/scope';
import { getDatabase } from '@/lib/platform/database/database';
import type { ApiKey } from './api-key';

/** All keys of the partner: those in force first, then the revoked ones, the newest of each first. */
export async function listApiKeys(scope: Scope): Promise<ApiKey[]> {
  return getDatabase().prisma.apiKey.findMany({
    where: { partnerId: scope.partnerId },
    omit: { partnerId: true, secretHash: true },
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
  });
}
