import { SIGN_IN_PATH } from '@/lib/auth/paths';

// Any origin would do: it only shows whether a URL leaves the origin it is resolved against.
const PLACEHOLDER_ORIGIN = 'https://same-origin.invalid';

/**
 * The path to go to after signing in: `url` when it stays on this site, else `/`. Values such as
 * `//host`, `/\host` or `https://host` would send a user who just typed a password to another site.
 */
export function safeCallbackPath(url: string | null | undefined): string {
  if (!url?.startsWith('/') || !URL.canParse(url, PLACEHOLDER_ORIGIN)) return '/';
  const { origin, pathname, search, hash } = new URL(url, PLACEHOLDER_ORIGIN);
  if (origin !== PLACEHOLDER_ORIGIN || pathname.startsWith('//') || pathname === SIGN_IN_PATH)
    return '/';
  return pathname + search + hash;
}

/** The path of the sign-in page that leads back to `url`. */
export function signInPath(url: string | null): string {
  const path = safeCallbackPath(url);
  return path === '/'
    ? SIGN_IN_PATH
    : `${SIGN_IN_PATH}?${new URLSearchParams({ callbackUrl: path })}`;
}
