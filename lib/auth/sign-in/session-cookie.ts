import { cookies } from 'next/headers';
import type { SessionKey } from '@/lib/auth/sessions/session';
import {
  getCookieSeconds,
  decodeSessionKey,
  encodeSessionKey,
  sessionCookie,
} from './session-token';

/**
 * Which session the request's cookie names, or null without a valid one. Reads that cookie alone:
 * NextAuth's own reader fails when another of its cookies, which anybody can set, is invalid.
 */
export async function findSessionKey(): Promise<SessionKey | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return token === undefined ? null : decodeSessionKey(token);
}

/** Sets the cookie of a session, as NextAuth's own sign-in does. For server actions. */
export async function setSessionCookie(session: SessionKey): Promise<void> {
  const { name, options } = sessionCookie();
  const value = await encodeSessionKey(session);
  (await cookies()).set(name, value, { ...options, maxAge: getCookieSeconds() });
}

/** Clears the session cookie. For server actions. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
