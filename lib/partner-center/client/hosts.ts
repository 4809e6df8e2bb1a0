import {
  getEntraOrigin,
  getEntraUsGovernmentOrigin,
  getPartnerCenterOrigin,
} from '@/lib/platform/env/env';

/** The two clouds in which partners are. */
export type Cloud = 'global' | 'us_government';

/** The only hosts that a sync ever talks to, as origins. */
export type Hosts = { api: string; login: string };

/**
 * The hosts for a partner of a cloud: tokens come from the cloud's own, the API is one for both.
 * They are fixed by the settings, and nothing in a record or an answer changes them. Throws
 * SettingError. Source: Microsoft's "Partner Center authentication".
 */
export function getHosts(cloud: Cloud): Hosts {
  const login = cloud === 'us_government' ? getEntraUsGovernmentOrigin() : getEntraOrigin();
  return { api: getPartnerCenterOrigin(), login };
}
