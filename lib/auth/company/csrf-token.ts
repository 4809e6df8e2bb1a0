import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { getAuthSecret, getSiteUrl } from '@/lib/platform/env/env';

/** The header in which the proxy passes on the token for the forms of the sign-in page. */
export const CSRF_HEADER = 'x-csrf-token';

/** The cookie in which NextAuth keeps its token against forged forms, as it names and sets it. */
export function csrfCookie() {
  const secure = getSiteUrl().protocol === 'https:';
  return {
    name: `${secure ? '__Host-' : ''}next-auth.csrf-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}

/** A new token, and the value of the cookie that NextAuth accepts it with. */
export function makeCsrfToken(): { token: string; cookie: string } {
  const token = randomBytes(32).toString('hex');
  return { token, cookie: `${token}|${hashOf(token)}` };
}

/** The token of a cookie's value; null unless this server has made it. */
export function parseCsrfCookie(value: string | undefined): string | null {
  const [token = '', hash = ''] = (value ?? '').split('|');
  const [given, right] = [Buffer.from(hash), Buffer.from(hashOf(token))];
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

// Source: next-auth 4, core/lib/csrf-token.js.
function hashOf(token: string): string {
  return createHash('sha256').update(`${token}${getAuthSecret()}`).digest('hex');
}
