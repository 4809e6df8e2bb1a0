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
import { fetchGroupIds } from './graph-groups';

/**
 * The roles that the claims of a verified ID token give: by name, by directory role and by group. Asks
 * Microsoft Graph for groups that are too many for a token. Throws CompanySignInError when they cannot
 * be read: part of the roles would look like a change.
 */
export async function readRoles(
  { kind }: CompanyProvider,
  { claims, accessToken }: { claims: Claims; accessToken: string | undefined },
): Promise<Role[]> {
  if (kind === 'oidc')
    return uniteRoles(rolesByName(claimAt(claims, findOidcSettings()?.rolesClaim ?? 'roles')));
  const settings = findEntraSettings();
  const groupRoles = settings ? await readGroupRoles(settings, { claims, accessToken }) : [];
  return uniteRoles([
    ...rolesByName(claims.roles),
    ...rolesByDirectoryRole(claims.wids),
    ...groupRoles,
  ]);
}

async function readGroupRoles(
  { groups, graph }: EntraSettings,
  { claims, accessToken }: { claims: Claims; accessToken: string | undefined },
): Promise<Role[]> {
  if (Object.values(groups).every((ids) => ids.length === 0)) return [];
  const ids = groupIdsOf(claims);
  if (ids) return rolesByGroup(ids, groups);
  if (accessToken === undefined)
    throw new CompanySignInError('unavailable', 'Microsoft gives no access token for Graph.');
  return rolesByGroup(await fetchGroupIds(graph, accessToken), groups);
}
