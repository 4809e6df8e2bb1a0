import { cache } from 'react';
import { getDatabase } from '@/lib/platform/database/database';
import { parseLocale, type Locale } from '@/lib/platform/i18n/locales';
import type { Role } from './roles';
import { passwordMark } from './sign-in/password';
import { findIdentity } from './sign-in/session';

/** The signed-in user with their partner and current roles. */
export type Viewer = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  partnerId: string;
  partnerName: string;
  cloud: 'global' | 'us_government';
  /** The language selected in the profile; null follows the browser. */
  locale: Locale | null;
};

/**
 * The user of the request, read from the database once per request, so that a change of roles takes
 * effect at once. Null when signed out, disabled or deleted, or when the password has changed since
 * the session started.
 */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  const identity = await findIdentity();
  if (!identity) return null;
  const user = await getDatabase().prisma.partnerUser.findUnique({
    where: { partnerId_id: { partnerId: identity.partnerId, id: identity.userId } },
    include: { partner: true },
  });
  if (!user?.passwordHash || user.disabledAt) return null;
  if (passwordMark(user.passwordHash) !== identity.passwordMark) return null;
  return {
    id: user.id,
    name: user.displayName,
    email: user.email,
    roles: user.roles,
    partnerId: user.partnerId,
    partnerName: user.partner.name,
    cloud: user.partner.cloud,
    locale: parseLocale(user.locale),
  };
});
