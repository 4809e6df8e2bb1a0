import {
  findDatabaseOwnerUrl,
  findDatabaseUrl,
  findSecretsKey,
  getAuthSecret,
  getPort,
  getSiteUrl,
} from '@/lib/platform/env/env';
import {
  areLocalAccountsOn,
  findEntraSettings,
  findOidcSettings,
} from '@/lib/platform/env/company-sign-in';
import { areExportsOnReplica, findReplicaUrl } from '@/lib/platform/env/replica';
import { getRoleAge } from '@/lib/platform/env/role-age';
import { getSyncLookback } from '@/lib/platform/env/sync-lookback';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { findProofKeys } from '@/lib/proof/keys/proof-keys';
import { requireOutsideSettings } from '@/lib/proof/outside/places';
import { getHosts } from '@/lib/partner-center/client/hosts';

const SETTINGS = [
  findDatabaseUrl,
  findDatabaseOwnerUrl,
  getPort,
  findSecretsKey,
  () => getHosts('global'),
  () => getHosts('us_government'),
  getSyncLookback,
  findEntraSettings,
  findOidcSettings,
  areLocalAccountsOn,
  getRoleAge,
  findReplicaUrl,
  areExportsOnReplica,
  findProofKeys,
  requireOutsideSettings,
];

// The demo and the development server on the embedded database generate these themselves.
const PRODUCTION_SETTINGS = [getSiteUrl, getAuthSecret];

/** Invalid environment settings, one sentence each. */
export function listInvalidSettings(): string[] {
  const problems = SETTINGS.flatMap(findProblem);
  const isProduction = findProblem(findDatabaseUrl).length > 0 || findDatabaseUrl() !== null;
  return isProduction ? [...problems, ...PRODUCTION_SETTINGS.flatMap(findProblem)] : problems;
}

function findProblem(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    return [messageOf(error)];
  }
}
