import type { Scope } from '@/lib/auth/scope';
import { listPartners, type Partner } from '@/lib/partners/queries';
import { withPrisma } from '@/lib/platform/database/database';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import type { GrantType, StoredConnection } from './connection-schema';
import type { Cloud } from '@/lib/partner-center/client/hosts';
import { decryptSecret } from './secret-encryption';

/** A connection as it may be shown: which secrets it has, but none of the secrets themselves. */
export type Connection = StoredConnection & {
  grantType: GrantType;
  updatedAt: Date;
  updatedBy: string;
  version: number;
};

/** What a token is requested with; held in memory for one sync and never written anywhere. */
export type Credentials = {
  cloud: Cloud;
  tenant: string;
  clientId: string;
  grantType: GrantType;
  clientSecret: string | null;
  refreshToken: string | null;
  /** The version of the connection that they were read from. */
  version: number;
};

/** The partner's connection, without its secrets, or null. */
export async function findConnection(scope: Scope): Promise<Connection | null> {
  const row = await findRow(scope);
  if (!row) return null;
  return {
    tenant: row.tenant,
    clientId: row.clientId,
    grantType: row.grantType,
    hasClientSecret: row.encryptedClientSecret !== null,
    hasRefreshToken: row.encryptedRefreshToken !== null,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
    version: row.version,
  };
}

/** The version of the partner's connection as it is now; null when there is none. */
export async function findConnectionVersion(
  scope: Pick<Scope, 'partnerId'>,
): Promise<number | null> {
  const row = await withPrisma(scope, ({ partnerCenterConnection }) =>
    partnerCenterConnection.findFirst({
      where: { partnerId: scope.partnerId },
      select: { version: true },
    }),
  );
  return row?.version ?? null;
}

/** Throws OperationalError when the partner has no connection. */
export async function requireConnection(scope: Scope): Promise<void> {
  if ((await findConnectionVersion(scope)) === null) throw new OperationalError(NO_CONNECTION);
}

/**
 * The partner's connection with its secrets decrypted. Throws OperationalError when absent or not
 * decryptable.
 */
export async function getCredentials(scope: Scope): Promise<Credentials> {
  const row = await findRow(scope);
  if (!row) throw new OperationalError(NO_CONNECTION);
  const { partnerId } = scope;
  const decrypt = (name: 'client-secret' | 'refresh-token', encrypted: string | null) =>
    encrypted === null ? null : decryptSecret({ partnerId, name }, encrypted);
  return {
    cloud: row.partner.cloud,
    tenant: row.tenant,
    clientId: row.clientId,
    grantType: row.grantType,
    clientSecret: await decrypt('client-secret', row.encryptedClientSecret),
    refreshToken: await decrypt('refresh-token', row.encryptedRefreshToken),
    version: row.version,
  };
}

/** The ids and domains of all partners that have a connection; for the operator's command. */
export async function listConnectedPartners(): Promise<Partner[]> {
  const connected: Partner[] = [];
  for (const partner of await listPartners())
    if ((await findConnectionVersion({ partnerId: partner.id })) !== null) connected.push(partner);
  return connected;
}

const NO_CONNECTION =
  'There is no connection to Partner Center; a global admin sets it up under Account settings.';

function findRow(scope: Scope) {
  return withPrisma(scope, ({ partnerCenterConnection }) =>
    partnerCenterConnection.findFirst({
      where: { partnerId: scope.partnerId },
      include: { partner: { select: { cloud: true } } },
    }),
  );
}
