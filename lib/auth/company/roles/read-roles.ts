import type { Role } from '@/lib/auth/roles';
import { CompanySignInError } from '@/lib/auth/company/company-sign-in-error';
import type { CompanyProvider } from '@/lib/auth/company/company-provider';
import {
  findEntraSettings,
  findOidcSettings,
  type EntraSettings,
} from '@/lib/platform/env/company-sign-in';
import {
  claimAt,
  groupIdsOf,
  rolesByDirectoryRole,
  rolesByGroup,
  rolesByName,
  uniteRoles,
  type Claims,
} from './claimed-roles';
import { getAgentGroups } from './agent-groups';
import { fetchGroupIds } from './graph-groups';

/** The verified claims about a partner's person, and the token to ask Microsoft Graph by. */
type RoleSource = { partnerId: string; claims: Claims; accessToken: string | undefined };

/**
 * The roles that the claims of a verified ID token give: by name, by directory role and by group. Asks
 * Microsoft Graph for groups that are too many for a token. Throws CompanySignInError when they cannot
 * be read: part of the roles would look like a change.
 */
export async function readRoles({ kind }: CompanyProvider, source: RoleSource): Promise<Role[]> {
  const { claims } = source;
  if (kind === 'oidc')
    return uniteRoles(rolesByName(claimAt(claims, findOidcSettings()?.rolesClaim ?? 'roles')));
  const settings = findEntraSettings();
  const groupRoles = settings ? await readGroupRoles(settings, source) : [];
  return uniteRoles([
    ...rolesByName(claims.roles),
    ...rolesByDirectoryRole(claims.wids),
    ...groupRoles,
  ]);
}

async function readGroupRoles(
  settings: EntraSettings,
  { partnerId, claims, accessToken }: RoleSource,
): Promise<Role[]> {
  const groups = await getAgentGroups(settings, partnerId);
  if (Object.values(groups).every((ids) => ids.length === 0)) return [];
  const ids = groupIdsOf(claims);
  if (ids) return rolesByGroup(ids, groups);
  if (accessToken === undefined)
    throw new CompanySignInError('unavailable', 'Microsoft gives no access token for Graph.');
  return rolesByGroup(await fetchGroupIds(settings.graph, accessToken), groups);
}
