import type pg from 'pg';
import { recordActivity, type OwnActivity } from '@/lib/activity/own/record-activity';
import type { Scope } from '@/lib/auth/scope';
import { inTransaction } from '@/lib/platform/database/transaction';
import { isSameApplication, type ConnectionFields, type GrantType } from './connection-schema';
import { encryptSecret } from './secret-encryption';

/** Who changes it, and the version that they saw; null when there was no connection. */
export type ConnectionChangeRequest = { scope: Scope; actor: string; version: number | null };

/** What came of a change: the id of its record, that somebody else was quicker, or nothing. */
export type ConnectionChangeOutcome =
  { outcome: 'changed'; recordId: string } | { outcome: 'stale' } | { outcome: 'same' };

type ConnectionRow = {
  tenant: string;
  client_id: string;
  grant_type: GrantType;
  encrypted_client_secret: string | null;
  encrypted_refresh_token: string | null;
  version: number;
};

/**
 * Sets up or replaces the partner's connection, and says so in the log in the same transaction. A
 * secret that is left blank stays, if it is for the same application. What is the same as before is
 * neither written nor recorded. Throws Failure without SECRETS_KEY.
 */
export async function saveConnection(
  change: ConnectionChangeRequest,
  fields: ConnectionFields,
): Promise<ConnectionChangeOutcome> {
  const sealed = await encryptSecrets(change.scope, fields);
  return inTransaction(async (client) => {
    const before = await lockRow(client, change.scope);
    if ((before?.version ?? null) !== change.version) return { outcome: 'stale' };
    if (before && isSame(before, fields)) return { outcome: 'same' };
    const secrets = secretsAfter({ before, fields, sealed });
    const written = await write(client, { change, fields, secrets, isNew: before === null });
    // Somebody has set one up since the look above, when there was no row to lock.
    if (!written) return { outcome: 'stale' };
    const recordId = await recordChange(client, {
      change,
      operationType: 'add_application_credential',
      oldValue: before && recordedValues(before),
      newValue: recordedValues({
        ...fields,
        client_id: fields.clientId,
        grant_type: fields.grantType,
      }),
    });
    return { outcome: 'changed', recordId };
  });
}

/** Removes the partner's connection with its secrets, and says so in the log. */
export async function removeConnection(
  change: ConnectionChangeRequest,
): Promise<ConnectionChangeOutcome> {
  return inTransaction(async (client) => {
    const before = await lockRow(client, change.scope);
    if (!before || before.version !== change.version) return { outcome: 'stale' };
    await client.query(
      'DELETE FROM partner_center_connection WHERE partner_id = $1 AND version = $2',
      [change.scope.partnerId, change.version],
    );
    const recordId = await recordChange(client, {
      change,
      operationType: 'remove_application_credential',
      oldValue: recordedValues(before),
      newValue: null,
    });
    return { outcome: 'changed', recordId };
  });
}

// A refresh token has a use in one of the two ways only; otherwise it is not kept.
function isSame(
  before: ConnectionRow,
  { grantType, clientSecret, refreshToken, ...fields }: ConnectionFields,
) {
  const application = { tenant: before.tenant, clientId: before.client_id };
  if (!isSameApplication(fields, application) || before.grant_type !== grantType) return false;
  return clientSecret === '' && (grantType === 'client_credentials' || refreshToken === '');
}

type EncryptedSecrets = { clientSecret: string | null; refreshToken: string | null };

async function encryptSecrets(
  { partnerId }: Scope,
  fields: ConnectionFields,
): Promise<EncryptedSecrets> {
  const seal = (name: 'client-secret' | 'refresh-token', secret: string) =>
    secret === '' ? null : encryptSecret({ partnerId, name }, secret);
  return {
    clientSecret: await seal('client-secret', fields.clientSecret),
    refreshToken: await seal('refresh-token', fields.refreshToken),
  };
}

function secretsAfter({
  before,
  fields,
  sealed,
}: {
  before: ConnectionRow | null;
  fields: ConnectionFields;
  sealed: EncryptedSecrets;
}): EncryptedSecrets {
  const kept =
    before && isSameApplication(fields, { tenant: before.tenant, clientId: before.client_id })
      ? before
      : null;
  const usesRefreshToken = fields.grantType === 'refresh_token';
  return {
    clientSecret: sealed.clientSecret ?? kept?.encrypted_client_secret ?? null,
    // What has no use any more is not kept.
    refreshToken: usesRefreshToken
      ? (sealed.refreshToken ?? kept?.encrypted_refresh_token ?? null)
      : null,
  };
}

async function lockRow(client: pg.ClientBase, { partnerId }: Scope): Promise<ConnectionRow | null> {
  const { rows } = await client.query<ConnectionRow>(
    `SELECT tenant, client_id, grant_type, encrypted_client_secret, encrypted_refresh_token, version
     FROM partner_center_connection WHERE partner_id = $1 FOR UPDATE`,
    [partnerId],
  );
  return rows[0] ?? null;
}

// One that is set up again begins above all versions of the one that was removed, so that a form
// or a sync that began with that one is told apart: with the seconds since 2026.
const INSERT = `
  INSERT INTO partner_center_connection (partner_id, tenant, client_id, grant_type,
    encrypted_client_secret, encrypted_refresh_token, updated_by, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, extract(epoch FROM now() - timestamptz '2026-01-01Z')::int)
  ON CONFLICT DO NOTHING`;
const UPDATE = `
  UPDATE partner_center_connection
  SET tenant = $2, client_id = $3, grant_type = $4, encrypted_client_secret = $5,
    encrypted_refresh_token = $6, updated_by = $7, updated_at = now(), version = version + 1
  WHERE partner_id = $1`;

async function write(
  client: pg.ClientBase,
  told: {
    change: ConnectionChangeRequest;
    fields: ConnectionFields;
    secrets: EncryptedSecrets;
    isNew: boolean;
  },
): Promise<boolean> {
  const { change, fields, secrets } = told;
  const { rowCount } = await client.query(told.isNew ? INSERT : UPDATE, [
    change.scope.partnerId,
    fields.tenant,
    fields.clientId,
    fields.grantType,
    secrets.clientSecret,
    secrets.refreshToken,
    change.actor,
  ]);
  return rowCount === 1;
}

// No secret, and not whether there is one: only whom it is for.
function recordedValues(row: Pick<ConnectionRow, 'tenant' | 'client_id' | 'grant_type'>) {
  return { Tenant: row.tenant, ClientId: row.client_id, GrantType: row.grant_type };
}

function recordChange(
  client: pg.ClientBase,
  told: Pick<OwnActivity, 'operationType' | 'oldValue' | 'newValue'> & {
    change: ConnectionChangeRequest;
  },
): Promise<string> {
  const { change, ...deed } = told;
  const target = { client, scope: change.scope };
  return recordActivity(target, {
    ...deed,
    actor: change.actor,
    customer: null,
    resourceType: 'application_credential',
    status: 'succeeded',
    data: [],
  });
}
