import {
  getEntraOrigin,
  getEntraUsGovernmentOrigin,
  getPartnerCenterOrigin,
} from '@/lib/platform/env/origins';

/** The two clouds that partners are in. */
export type Cloud = 'global' | 'us_government';

/** The only hosts that a sync ever calls, as origins. */
export type Hosts = { api: string; login: string };

/**
 * The hosts for a partner of a cloud: each cloud has its own token host, and both share the API.
 * The settings determine them, and nothing in a record or a response can change them. Throws
 * SettingError. Source: Microsoft's "Partner Center authentication".
 */
export function getHosts(cloud: Cloud): Hosts {
  const login = cloud === 'us_government' ? getEntraUsGovernmentOrigin() : getEntraOrigin();
  return { api: getPartnerCenterOrigin(), login };
}
