import { getInteger } from './env';

/** How old what a company says of roles may be, in seconds. */
export type RoleAge = {
  /** The company is asked again, a little early so that few people wait for it. */
  due: number;
  /** Nothing opens before it has answered. */
  outdated: number;
  /** A session goes on so long while the company cannot be asked, and ends then. */
  grace: number;
};

const GRACE_S = 3600;

/**
 * `ROLES_MINUTES`, how often a company is asked for the roles of who is signed in, or 60. Throws
 * SettingError for anything but 1 to 60.
 */
export function getRoleAge(): RoleAge {
  const minutes = getInteger('ROLES_MINUTES', {
    defaultValue: 60,
    min: 1,
    max: 60,
    unit: ' of minutes',
  });
  return { due: minutes * 55, outdated: minutes * 60, grace: minutes * 60 + GRACE_S };
}
