import { decode, encode } from 'next-auth/jwt';
import { getAuthSecret, getSiteUrl } from '@/lib/platform/env/env';
import { getSessionLimits } from '@/lib/platform/env/session-limits';
import type { SessionKey } from '@/lib/auth/sessions/session';

/** How long the browser keeps the cookie, in seconds; the session itself may end earlier. */
export function getCookieSeconds(): number {
  return getSessionLimits().total * 60;
}

// `__Host-`: no other site of the same domain, and no page without TLS, can set it.
const COOKIE_NAME = 'next-auth.session-token';
const ANY_COOKIE = new RegExp(`(?:^|;\\s*)(?:__Host-)?${COOKIE_NAME.replace('.', '\\.')}=([^;]+)`);

declare module 'next-auth/jwt' {
  interface JWT {
    identity: SessionKey;
  }
}

/** The session cookie's name and options. */
export function sessionCookie() {
  const secure = getSiteUrl().protocol === 'https:';
  return {
    name: secure ? `__Host-${COOKIE_NAME}` : COOKIE_NAME,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}

/** The value of the cookie for a session, as NextAuth's own sign-in makes it. */
export function encodeSessionKey(identity: SessionKey): Promise<string> {
  return encode({
    token: { sub: identity.userId, identity },
    secret: getAuthSecret(),
    maxAge: getCookieSeconds(),
  });
}

/** Which session a cookie's value names, or null when it is none of ours. Never throws. */
export async function decodeSessionKey(token: string): Promise<SessionKey | null> {
  try {
    const session = await decode({ token, secret: getAuthSecret() });
    // Versions before sessions had rows named none.
    return typeof session?.identity?.sessionId === 'string' ? session.identity : null;
  } catch {
    // A forged or outdated cookie means a signed-out visitor, not an error worth logging.
    return null;
  }
}

/** The same from a request's header `Cookie`. */
export async function decodeCookieHeader(cookieHeader: string): Promise<SessionKey | null> {
  const [, token] = ANY_COOKIE.exec(cookieHeader) ?? [];
  return token === undefined ? null : decodeSessionKey(token);
}
