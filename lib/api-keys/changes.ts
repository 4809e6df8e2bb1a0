import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { recordActivity, type Deed } from '@/lib/activity/own/record-activity';
import type { Scope } from '@/lib/auth/scope';
import { hashSecret, makeSecret } from '@/lib/auth/secret-text';
import { inTransaction } from '@/lib/platform/database/transaction';
import { Failure } from '@/lib/platform/errors/failure';
import type { KeyAccess } from './api-key';
import { formatKey } from './key-text';

/** A key in force has the name that a new one was to have. */
export class KeyNameTaken extends Failure {
  override name = 'KeyNameTaken';
}

type Change = { actor: string; keyId: string; name: string; access?: KeyAccess };

/**
 * Makes a key of the partner, to be used for `access`, and records that; `actor` is the sign-in name of who does it. Gives the
 * key's text, which nothing else can tell from then on. Throws KeyNameTaken, and records nothing,
 * when a key in force has the name.
 */
export async function createApiKey(
  scope: Scope,
  { actor, name, access = 'both' }: { actor: string; name: string; access?: KeyAccess },
): Promise<string> {
  const { partnerId } = scope;
  const keyId = randomUUID();
  const secret = makeSecret();
  await inTransaction(async (client) => {
    await requireFreeName(client, { partnerId, name });
    await client.query(
      `INSERT INTO api_key (partner_id, id, name, secret_hash, created_by, access)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [partnerId, keyId, name, hashSecret(secret), actor, access],
    );
    const deed = deedOf('add_application_credential', { actor, keyId, name, access });
    await recordActivity({ client, scope }, deed);
  });
  return formatKey({ partnerId, keyId, secret });
}

/**
 * Ends a key and records that; gives the record's id. Null, and nothing is done, when the partner
 * has no such key or it is revoked already.
 */
export async function revokeApiKey(
  scope: Scope,
  { actor, keyId }: { actor: string; keyId: string },
): Promise<string | null> {
  return inTransaction(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `UPDATE api_key SET revoked_at = now(), revoked_by = $3
       WHERE partner_id = $1 AND id = $2 AND revoked_at IS NULL
       RETURNING name`,
      [scope.partnerId, keyId, actor],
    );
    const [revoked] = rows;
    if (!revoked) return null;
    const deed = deedOf('remove_application_credential', { actor, keyId, name: revoked.name });
    return recordActivity({ client, scope }, deed);
  });
}

// No index forbids a second one, so of two at once the later waits for the earlier.
async function requireFreeName(
  client: pg.ClientBase,
  { partnerId, name }: { partnerId: string; name: string },
): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `api-key-names:${partnerId}`,
  ]);
  const { rowCount } = await client.query(
    'SELECT FROM api_key WHERE partner_id = $1 AND name = $2 AND revoked_at IS NULL LIMIT 1',
    [partnerId, name],
  );
  if (rowCount) throw new KeyNameTaken('A key in force has this name already.');
}

// Records are in English, whatever language who made the key reads.
function limitsOf(access: KeyAccess = 'both'): Deed['data'] {
  return access === 'both' ? [] : [['MayDo', access === 'read' ? 'read only' : 'send only']];
}

function deedOf(operationType: string, { actor, keyId, name, access }: Change): Deed {
  return {
    actor,
    customer: null,
    resourceType: 'application_credential',
    operationType,
    status: 'succeeded',
    oldValue: null,
    newValue: null,
    data: [['KeyName', name], ['KeyId', keyId], ...limitsOf(access)],
  };
}
