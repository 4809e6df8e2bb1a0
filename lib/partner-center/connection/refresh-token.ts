import type { Scope } from '@/lib/auth/scope';
import { getDatabase } from '@/lib/platform/database/database';
import { Failure } from '@/lib/platform/errors/failure';
import { sealSecret } from './sealed-secret';
import { sentenceOf } from '@/lib/partner-center/sync/sync-words';

/**
 * Keeps the refresh token that Entra gave in place of the one just used. It is no change that a
 * person made, so the version stays. Throws Failure when the connection is another by now.
 */
export async function keepRefreshToken(
  { partnerId }: Scope,
  { token, version }: { token: string; version: number },
): Promise<void> {
  const { rowCount } = await getDatabase().pool.query(
    `UPDATE partner_center_connection SET encrypted_refresh_token = $3
     WHERE partner_id = $1 AND version = $2`,
    [partnerId, version, await sealSecret({ partnerId, name: 'refresh-token' }, token)],
  );
  if (rowCount !== 1) throw new Failure(sentenceOf('connectionChanged'));
}
