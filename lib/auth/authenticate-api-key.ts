import { randomBytes } from 'node:crypto';
import type { KeyAccess } from '@/lib/api-keys/api-key';
import { parseApiKey } from '@/lib/api-keys/api-key-format';
import { queryableFor } from '@/lib/platform/database/database';
import { verifySecret } from './secret-token';

/** The key of a request: whose it is, its name and what it may be used for. */
export type AuthenticatedApiKey = ApiKeyId & { name: string; access: KeyAccess };

type ApiKeyId = { partnerId: string; keyId: string };

type Row = {
  name: string;
  access: KeyAccess;
  secret_hash: Buffer;
  is_revoked: boolean;
  is_use_due: boolean;
};

// Compared when there is no such key, so that the response takes just as long.
const DUMMY_HASH = randomBytes(32);

/**
 * The active key that a text is, or null; invalid, unknown and revoked keys are indistinguishable.
 */
export async function authenticateApiKey(text: string): Promise<AuthenticatedApiKey | null> {
  const parts = parseApiKey(text);
  if (!parts) return null;
  const { partnerId, keyId, secret } = parts;
  const row = await findRow({ partnerId, keyId });
  const isRight = verifySecret(row?.secret_hash ?? DUMMY_HASH, secret);
  if (!row || !isRight || row.is_revoked) return null;
  if (row.is_use_due) await recordUse({ partnerId, keyId });
  return { partnerId, keyId, name: row.name, access: row.access };
}

async function findRow(key: ApiKeyId): Promise<Row | undefined> {
  const { rows } = await queryableFor(key).query<Row>(
    `SELECT name, access, secret_hash, revoked_at IS NOT NULL AS is_revoked,
       coalesce(last_used_at < now() - interval '1 minute', true) AS is_use_due
     FROM api_key WHERE partner_id = $1 AND id = $2`,
    [key.partnerId, key.keyId],
  );
  return rows[0];
}

// A request that finds the row locked skips it, so that requests never queue for the row.
async function recordUse(key: ApiKeyId): Promise<void> {
  await queryableFor(key).query(
    `UPDATE api_key SET last_used_at = now()
     WHERE (partner_id, id) IN (
       SELECT partner_id, id FROM api_key
       WHERE partner_id = $1 AND id = $2
         AND coalesce(last_used_at < now() - interval '1 minute', true)
       FOR NO KEY UPDATE SKIP LOCKED)`,
    [key.partnerId, key.keyId],
  );
}
