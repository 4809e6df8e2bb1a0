import pg from 'pg';
import {
  canRewriteActivities,
  REWRITE_WARNING,
  type DatabaseUrls,
} from '@/lib/platform/database/application-role';
import { isRowSecurityOn, ROW_SECURITY_WARNING } from '@/lib/platform/database/row-security';
import { withClient } from '@/lib/platform/database/client';
import { decryptSecret } from '@/lib/partner-center/connection/secret-encryption';
import { messageOf } from '@/lib/platform/errors/operational-error';

/** Problems of a fully migrated database, one sentence each; repairs invalid indexes. */
export async function checkDatabase({ url, ownerUrl }: DatabaseUrls): Promise<string[]> {
  const isUnbound = await canRewriteActivities(url);
  return withClient(ownerUrl, async (client) => [
    ...(isUnbound ? [REWRITE_WARNING] : []),
    ...(isUnbound || (await isRowSecurityOn(client)) ? [] : [ROW_SECURITY_WARNING]),
    ...(await repairIndexes(client)),
    ...(await checkSecrets(client)),
  ]);
}

// An index whose creation was interrupted does no harm, but is never used.
async function repairIndexes(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
     WHERE NOT indisvalid AND relnamespace = 'public'::regnamespace ORDER BY relname`,
  );
  for (const { name } of rows)
    await client.query(`REINDEX INDEX CONCURRENTLY ${pg.escapeIdentifier(name)}`);
  return rows.map(({ name }) => `The index ${name} was incomplete; it was rebuilt.`);
}

type SealedRow = { partner_id: string; name: string; secret: string | null; token: string | null };

async function checkSecrets(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<SealedRow>(
    `SELECT partner_id, name, encrypted_client_secret AS secret, encrypted_refresh_token AS token
     FROM partner_center_connection JOIN partner ON partner.id = partner_id ORDER BY name`,
  );
  const problems = await Promise.all(rows.map(findSecretProblem));
  return problems.filter((problem) => problem !== null);
}

async function findSecretProblem(row: SealedRow): Promise<string | null> {
  const { partner_id: partnerId, name, secret, token } = row;
  try {
    if (secret !== null) await decryptSecret({ partnerId, name: 'client-secret' }, secret);
    if (token !== null) await decryptSecret({ partnerId, name: 'refresh-token' }, token);
    return null;
  } catch (error) {
    return `${name}, Partner Center: ${messageOf(error)}`;
  }
}
