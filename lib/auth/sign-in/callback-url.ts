import { SECOND_STEP_PATH, SIGN_IN_PATH } from '@/lib/auth/paths';
import { SECOND_FACTOR_PATH } from '@/lib/profile/paths';

// Any origin would do: it only shows whether a URL leaves the origin it is resolved against.
const PLACEHOLDER_ORIGIN = 'https://same-origin.invalid';

/**
 * The path to go to after signing in: `url` when it stays on this site, else `/`. Values such as
 * `//host`, `/\host` or `https://host` would send a user who just typed a password to another site.
 */
export function safeCallbackPath(url: string | null | undefined): string {
  if (!url?.startsWith('/') || !URL.canParse(url, PLACEHOLDER_ORIGIN)) return '/';
  const { origin, pathname, search, hash } = new URL(url, PLACEHOLDER_ORIGIN);
  const isSignIn = pathname === SIGN_IN_PATH || pathname === SECOND_STEP_PATH;
  if (origin !== PLACEHOLDER_ORIGIN || pathname.startsWith('//') || isSignIn) return '/';
  return pathname + search + hash;
}

/** The path of the sign-in page that leads back to `url`. */
export function signInPath(url: string | null): string {
  return leadingBack(SIGN_IN_PATH, url);
}

/** The path of the second step of signing in, which leads back to `url`. */
export function secondFactorPath(url: string | null): string {
  return leadingBack(SECOND_STEP_PATH, url);
}

/** The path where a signed-in user sets up a second factor, which leads back to `url`. */
export function setUpPath(url: string | null): string {
  return leadingBack(SECOND_FACTOR_PATH, url);
}

function leadingBack(page: string, url: string | null): string {
  const path = safeCallbackPath(url);
  return path === '/' ? page : `${page}?${new URLSearchParams({ callbackUrl: path })}`;
}
