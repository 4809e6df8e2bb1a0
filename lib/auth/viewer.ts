import { cache } from 'react';
import { parseLocale, type Locale } from '@/lib/platform/i18n/locales';
import { preferencesOf, type Preferences } from '@/lib/profile/preferences';
import type { Role } from './roles';
import { renewRoles } from './company/roles/renew-roles';
import { findSession, type SessionUser } from './sessions/find-session';
import type { SessionKey } from './sessions/session';
import { findSessionKey } from './sign-in/session-cookie';

/** The signed-in user with their partner, current roles and preferences. */
export type Viewer = Preferences & {
  id: string;
  /** Of the session that the request belongs to. */
  sessionId: string;
  name: string;
  email: string;
  roles: Role[];
  partnerId: string;
  partnerName: string;
  cloud: 'global' | 'us_government';
  /**
   * Whether the partner requires a second factor that the user has yet to set up: until then they may
   * do nothing else.
   */
  mustSetUpFactor: boolean;
  /** The language selected in the profile; null follows the browser. */
  locale: Locale | null;
};

/**
 * The user of the request, read from the database once per request, so that a change of roles takes
 * effect at once. Null when signed out, disabled or deleted, or when the session has ended.
 */
export const findViewer = cache(() => readViewer({ isUse: true }));

/** The same for what a page asks for by itself, which does not count as use of the session. */
export const findIdleViewer = cache(() => readViewer({ isUse: false }));

async function readViewer(options: { isUse: boolean }): Promise<Viewer | null> {
  const key = await findSessionKey();
  const user = key && (await findCurrentUser(key, options));
  if (!user) return null;
  const { name, email, roles, partnerName, cloud, mustSetUpFactor } = user;
  return {
    id: key.userId,
    sessionId: key.sessionId,
    partnerId: key.partnerId,
    name,
    email,
    roles,
    partnerName,
    cloud,
    mustSetUpFactor,
    locale: parseLocale(user.locale),
    ...preferencesOf(user),
  };
}

// A company's word on roles is good for an hour.
async function findCurrentUser(
  key: SessionKey,
  options: { isUse: boolean },
): Promise<SessionUser | null> {
  const user = await findSession(key, options);
  if (!user?.areRolesDue) return user;
  return (await renewRoles(key)) ? findSession(key, options) : null;
}
