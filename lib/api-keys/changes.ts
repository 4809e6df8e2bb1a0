import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { recordActivity, type OwnActivity } from '@/lib/activity/own/record-activity';
import type { Scope } from '@/lib/auth/scope';
import { hashSecret, generateSecret } from '@/lib/auth/secret-token';
import { inTransaction } from '@/lib/platform/database/transaction';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import type { KeyAccess } from './api-key';
import { formatApiKey } from './api-key-format';

/** An active key already has the name of the new one. */
export class KeyNameTakenError extends OperationalError {
  override name = 'KeyNameTakenError';
}

type KeyChange = { actor: string; keyId: string; name: string; access?: KeyAccess };

/**
 * Creates a key of the partner for the given access and records it; `actor` is the creator's
 * sign-in name. Returns the key's text, which cannot be recovered later. Throws KeyNameTakenError,
 * and records nothing, when an active key has the name.
 */
export async function createApiKey(
  scope: Scope,
  { actor, name, access = 'both' }: { actor: string; name: string; access?: KeyAccess },
): Promise<string> {
  const { partnerId } = scope;
  const keyId = randomUUID();
  const secret = generateSecret();
  await inTransaction(scope, async (client) => {
    await requireFreeName(client, { partnerId, name });
    await client.query(
      `INSERT INTO api_key (partner_id, id, name, secret_hash, created_by, access)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [partnerId, keyId, name, hashSecret(secret), actor, access],
    );
    const activity = keyActivity('add_application_credential', { actor, keyId, name, access });
    await recordActivity({ client, scope }, activity);
  });
  return formatApiKey({ partnerId, keyId, secret });
}

/**
 * Revokes a key, records it and returns the record's id. Returns null without any change when the
 * partner has no such key or it is already revoked.
 */
export async function revokeApiKey(
  scope: Scope,
  { actor, keyId }: { actor: string; keyId: string },
): Promise<string | null> {
  return inTransaction(scope, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `UPDATE api_key SET revoked_at = now(), revoked_by = $3
       WHERE partner_id = $1 AND id = $2 AND revoked_at IS NULL
       RETURNING name`,
      [scope.partnerId, keyId, actor],
    );
    const [revoked] = rows;
    if (!revoked) return null;
    const activity = keyActivity('remove_application_credential', {
      actor,
      keyId,
      name: revoked.name,
    });
    return recordActivity({ client, scope }, activity);
  });
}

// No unique index prevents duplicates, so concurrent creations take an advisory lock in turn.
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
  if (rowCount) throw new KeyNameTakenError('A key in force has this name already.');
}

// Records are in English, whatever the creator's language.
function accessData(access: KeyAccess = 'both'): OwnActivity['data'] {
  return access === 'both' ? [] : [['MayDo', access === 'read' ? 'read only' : 'send only']];
}

function keyActivity(
  operationType: string,
  { actor, keyId, name, access }: KeyChange,
): OwnActivity {
  return {
    actor,
    customer: null,
    resourceType: 'application_credential',
    operationType,
    status: 'succeeded',
    isAboutAccount: true,
    oldValue: null,
    newValue: null,
    data: [['KeyName', name], ['KeyId', keyId], ...accessData(access)],
  };
}
