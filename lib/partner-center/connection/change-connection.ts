import type pg from 'pg';
import { recordActivity, type OwnActivity } from '@/lib/activity/own/record-activity';
import type { Scope } from '@/lib/auth/scope';
import { inTransaction } from '@/lib/platform/database/transaction';
import { isSameApplication, type ConnectionFields, type GrantType } from './connection-schema';
import { encryptSecret } from './secret-encryption';

/** Who changes the connection, and the version they saw; null when there was none. */
export type ConnectionChangeRequest = { scope: Scope; actor: string; version: number | null };

/** The outcome of a change; `stale`: somebody else changed the connection first. */
export type ConnectionChangeOutcome =
  { outcome: 'changed'; recordId: string } | { outcome: 'stale' } | { outcome: 'unchanged' };

type ConnectionRow = {
  tenant: string;
  client_id: string;
  grant_type: GrantType;
  encrypted_client_secret: string | null;
  encrypted_refresh_token: string | null;
  version: number;
};

/**
 * Sets up or replaces the partner's connection and records it in the log, in one transaction. A
 * secret left blank stays, if it is for the same application. A connection that does not change is
 * neither written nor recorded. Throws OperationalError without SECRETS_KEY.
 */
export async function saveConnection(
  change: ConnectionChangeRequest,
  fields: ConnectionFields,
): Promise<ConnectionChangeOutcome> {
  const encrypted = await encryptSecrets(change.scope, fields);
  return inTransaction(change.scope, async (client) => {
    const before = await lockRow(client, change.scope);
    if ((before?.version ?? null) !== change.version) return { outcome: 'stale' };
    if (before && isSame(before, fields)) return { outcome: 'unchanged' };
    const secrets = secretsAfter({ before, fields, encrypted });
    const written = await write(client, { change, fields, secrets, isNew: before === null });
    // Somebody has set one up since the check above, when there was no row to lock.
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

/** Removes the partner's connection with its secrets and records it in the log. */
export async function removeConnection(
  change: ConnectionChangeRequest,
): Promise<ConnectionChangeOutcome> {
  return inTransaction(change.scope, async (client) => {
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

// A refresh token is used by one grant type only, and is not stored for the other.
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
  const encrypt = (name: 'client-secret' | 'refresh-token', secret: string) =>
    secret === '' ? null : encryptSecret({ partnerId, name }, secret);
  return {
    clientSecret: await encrypt('client-secret', fields.clientSecret),
    refreshToken: await encrypt('refresh-token', fields.refreshToken),
  };
}

function secretsAfter({
  before,
  fields,
  encrypted,
}: {
  before: ConnectionRow | null;
  fields: ConnectionFields;
  encrypted: EncryptedSecrets;
}): EncryptedSecrets {
  const reusable =
    before && isSameApplication(fields, { tenant: before.tenant, clientId: before.client_id })
      ? before
      : null;
  const usesRefreshToken = fields.grantType === 'refresh_token';
  return {
    clientSecret: encrypted.clientSecret ?? reusable?.encrypted_client_secret ?? null,
    // A secret without a use is not stored.
    refreshToken: usesRefreshToken
      ? (encrypted.refreshToken ?? reusable?.encrypted_refresh_token ?? null)
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

// A new connection starts above all versions of a removed one, so that a form or a sync that
// started with the removed one is recognised: it starts at the number of seconds since 2026.
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
  input: {
    change: ConnectionChangeRequest;
    fields: ConnectionFields;
    secrets: EncryptedSecrets;
    isNew: boolean;
  },
): Promise<boolean> {
  const { change, fields, secrets } = input;
  const { rowCount } = await client.query(input.isNew ? INSERT : UPDATE, [
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

// Neither the secret nor whether there is one: only the application it is for.
function recordedValues(row: Pick<ConnectionRow, 'tenant' | 'client_id' | 'grant_type'>) {
  return { Tenant: row.tenant, ClientId: row.client_id, GrantType: row.grant_type };
}

function recordChange(
  client: pg.ClientBase,
  input: Pick<OwnActivity, 'operationType' | 'oldValue' | 'newValue'> & {
    change: ConnectionChangeRequest;
  },
): Promise<string> {
  const { change, ...activity } = input;
  const target = { client, scope: change.scope };
  return recordActivity(target, {
    ...activity,
    actor: change.actor,
    customer: null,
    resourceType: 'application_credential',
    status: 'succeeded',
    isAboutAccount: true,
    data: [],
  });
}
