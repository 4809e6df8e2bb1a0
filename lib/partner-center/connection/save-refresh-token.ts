import type { Scope } from '@/lib/auth/scope';
import { queryableFor } from '@/lib/platform/database/database';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { encryptSecret } from './secret-encryption';
import { describeEndReason } from '@/lib/partner-center/sync/sync-messages';

/**
 * Stores the refresh token that Entra issued in place of the one just used. No person made this
 * change, so the version stays. Throws OperationalError when the connection has changed in the
 * meantime.
 */
export async function saveRefreshToken(
  scope: Scope,
  { token, version }: { token: string; version: number },
): Promise<void> {
  const { partnerId } = scope;
  const { rowCount } = await queryableFor(scope).query(
    `UPDATE partner_center_connection SET encrypted_refresh_token = $3
     WHERE partner_id = $1 AND version = $2`,
    [partnerId, version, await encryptSecret({ partnerId, name: 'refresh-token' }, token)],
  );
  if (rowCount !== 1) throw new OperationalError(describeEndReason('connectionChanged'));
}
