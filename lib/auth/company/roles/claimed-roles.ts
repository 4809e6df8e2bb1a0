import { ROLES, type Role } from '@/lib/auth/roles';
import type { AgentGroups } from '@/lib/platform/env/company-sign-in';
import { fieldOf } from '@/lib/platform/json/parse-json';

/** The claims of a token, as they came. */
export type Claims = Readonly<Record<string, unknown>>;

// Entra's role templates, which have the same id in every tenant.
// Source: Microsoft's "Microsoft Entra built-in roles".
const DIRECTORY_ROLES = new Map<string, Role>([
  ['62e90394-69f5-4237-9190-012177145e10', 'global_admin'],
  ['b0f54661-2d74-4c50-afa3-1ec803f12efe', 'billing_admin'],
  ['fe930be7-5e62-47db-91af-98c3a49a38b1', 'user_management_admin'],
]);

// `AdminAgent`, `Admin agent` and `admin_agent` are one.
const ROLES_BY_NAME = new Map(ROLES.map((role) => [foldRoleName(role), role]));

/** The roles whose names a claim lists: a text, or a list of texts. Anything else names none. */
export function rolesByName(claim: unknown): Role[] {
  return textsOf(claim).flatMap((name) => ROLES_BY_NAME.get(foldRoleName(name)) ?? []);
}

/** The roles that Entra's directory roles stand for, from the claim `wids`. */
export function rolesByDirectoryRole(claim: unknown): Role[] {
  return textsOf(claim).flatMap((id) => DIRECTORY_ROLES.get(id.toLowerCase()) ?? []);
}

/** The roles that membership of groups stands for, given the object ids of groups. */
export function rolesByGroup(ids: readonly string[], groups: AgentGroups): Role[] {
  const member = new Set(ids.map((id) => id.toLowerCase()));
  return ROLES.filter((role) => agentGroups(role, groups).some((id) => member.has(id)));
}

/** The object ids in the claim `groups`; null when there are too many for a token. */
export function groupIdsOf(claims: Claims): string[] | null {
  const isElsewhere = fieldOf(fieldOf(claims, '_claim_names'), 'groups') !== undefined;
  const hasGroups = fieldOf(claims, 'hasgroups');
  if (isElsewhere || hasGroups === true || hasGroups === 'true') return null;
  return textsOf(fieldOf(claims, 'groups'));
}

/** The claim with this name or, if there is none, at this path, such as `realm_access.roles`. */
export function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split('.').reduce<unknown>(fieldOf, claims);
}

/** Each role once, in the order of the table of roles. */
export function uniteRoles(roles: readonly Role[]): Role[] {
  return ROLES.filter((role) => roles.includes(role));
}

function agentGroups(role: Role, groups: AgentGroups): string[] {
  return role in groups ? groups[role as keyof AgentGroups] : [];
}

function foldRoleName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

function textsOf(claim: unknown): string[] {
  const values: unknown[] = Array.isArray(claim) ? claim : [claim];
  return values.filter((value) => typeof value === 'string');
}
