import { isGuid } from '@/lib/platform/text/guid';
import { findText, getList, SettingError } from './env';
import { getRoleAge } from './role-age';
import { getOrigin, parseSafeUrl } from './origins';

/** The roles that groups of Entra's stand for. */
export type AgentGroups = Record<'admin_agent' | 'sales_agent' | 'helpdesk_agent', string[]>;

/** Sign-in by Microsoft Entra ID. */
export type EntraSettings = {
  clientId: string;
  clientSecret: string;
  cloud: 'global' | 'us_government';
  /** Where people sign in, with the part of the path that names the tenants; no slash at the end. */
  authority: string;
  /** The origin of Microsoft Graph. */
  graph: string;
  /** The object ids of groups, in lower case. */
  groups: AgentGroups;
};

/** Sign-in by another OpenID Connect provider. */
export type OidcSettings = {
  clientId: string;
  clientSecret: string;
  issuer: string;
  /** What the button calls the provider. */
  name: string;
  /** The claim of roles: its name, or a path to it such as `realm_access.roles`. */
  rolesClaim: string;
  /** The id or domain of the partner whose people sign in so; null: the only partner. */
  partner: string | null;
};

const CLOUDS = {
  global: { authority: 'https://login.microsoftonline.com', graph: 'https://graph.microsoft.com' },
  us_government: {
    authority: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
  },
};

/**
 * `ENTRA_CLIENT_ID` and those that belong to it; null when people do not sign in by Entra. Throws
 * SettingError when some are missing or invalid.
 */
export function findEntraSettings(): EntraSettings | null {
  const client = requireTogether({
    ENTRA_CLIENT_ID: findText('ENTRA_CLIENT_ID'),
    ENTRA_CLIENT_SECRET: findText('ENTRA_CLIENT_SECRET'),
  });
  const cloud = findText('ENTRA_CLOUD') ?? 'global';
  if (cloud !== 'global' && cloud !== 'us_government')
    throw new SettingError(`ENTRA_CLOUD is "${cloud}"; set it to global or us_government.`);
  const authority = getAuthority(CLOUDS[cloud].authority);
  const graph = getOrigin('GRAPH_URL', CLOUDS[cloud].graph);
  const groups = {
    admin_agent: getGroups('ENTRA_ADMIN_AGENTS'),
    sales_agent: getGroups('ENTRA_SALES_AGENTS'),
    helpdesk_agent: getGroups('ENTRA_HELPDESK_AGENTS'),
  };
  if (!client) return null;
  const { ENTRA_CLIENT_ID: clientId, ENTRA_CLIENT_SECRET: clientSecret } = client;
  return { clientId, clientSecret, cloud, authority, graph, groups };
}

/**
 * `OIDC_ISSUER` and those that belong to it; null when people do not sign in by another provider.
 * Throws SettingError when some are missing or invalid.
 */
export function findOidcSettings(): OidcSettings | null {
  const client = requireTogether({
    OIDC_ISSUER: findText('OIDC_ISSUER'),
    OIDC_CLIENT_ID: findText('OIDC_CLIENT_ID'),
    OIDC_CLIENT_SECRET: findText('OIDC_CLIENT_SECRET'),
  });
  if (!client) return null;
  const { OIDC_ISSUER: issuer } = client;
  const url = parseSafeUrl(issuer);
  if (!url || url.search !== '' || url.hash !== '')
    throw new SettingError(
      'OIDC_ISSUER must be an address such as https://id.example.com: https (or http on this machine), without query or password.',
    );
  return {
    issuer,
    clientId: client.OIDC_CLIENT_ID,
    clientSecret: client.OIDC_CLIENT_SECRET,
    name: findText('OIDC_NAME') ?? url.host,
    rolesClaim: findText('OIDC_ROLES_CLAIM') ?? 'roles',
    partner: findText('OIDC_PARTNER'),
  };
}

/**
 * Whether people may sign in with a password of this product: unless `LOCAL_ACCOUNTS` is `off`. Throws
 * SettingError for other values, and when nobody could sign in at all.
 */
export function areLocalAccountsOn(): boolean {
  const text = findText('LOCAL_ACCOUNTS') ?? 'on';
  if (text === 'on') return true;
  if (text !== 'off') throw new SettingError(`LOCAL_ACCOUNTS is "${text}"; set it to on or off.`);
  if (findEntraSettings() ?? findOidcSettings()) return false;
  throw new SettingError(
    'LOCAL_ACCOUNTS is off, but nobody can sign in otherwise; set ENTRA_CLIENT_ID and ENTRA_CLIENT_SECRET, or OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
  );
}

/** Checks all settings of how people sign in. Throws SettingError. */
export function requireCompanySignInSettings(): void {
  findEntraSettings();
  findOidcSettings();
  areLocalAccountsOn();
  getRoleAge();
}

// All of them or none: half a setting would leave people without the button and without a reason.
function requireTogether<Name extends string>(
  values: Record<Name, string | null>,
): Record<Name, string> | null {
  const names = Object.keys(values) as Name[];
  const missing = names.filter((name) => values[name] === null);
  if (missing.length === names.length) return null;
  if (missing.length === 0) return values as Record<Name, string>;
  const set = names.find((name) => values[name] !== null);
  throw new SettingError(
    `${missing.join(' and ')} must be set, too, because ${set} is: people sign in by all of them together.`,
  );
}

// Without a path it is Entra's own address, where any company's people sign in.
function getAuthority(defaultOrigin: string): string {
  const url = parseSafeUrl(findText('ENTRA_AUTHORITY') ?? defaultOrigin);
  if (!url || url.search !== '' || url.hash !== '')
    throw new SettingError(
      `ENTRA_AUTHORITY must be an address such as ${defaultOrigin}: https (or http on this machine), without query or password.`,
    );
  const path = url.pathname.replace(/\/v2\.0\/?$/, '').replace(/\/+$/, '');
  return `${url.origin}${path === '' ? '/organizations' : path}`;
}

function getGroups(name: string): string[] {
  const ids = getList(name).map((id) => id.toLowerCase());
  if (ids.every(isGuid)) return ids;
  throw new SettingError(
    `${name} must list object ids of groups, such as 0b5e4a6c-3f1d-4c0e-9a57-1d2f3a4b5c6d, separated by commas.`,
  );
}
