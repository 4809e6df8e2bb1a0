import { SIGN_IN_PATH } from '@/lib/auth/paths';

// Any origin would do: it only tells whether a URL leaves the one it is resolved against.
const PLACEHOLDER_ORIGIN = 'https://same-origin.invalid';

/**
 * The path to go to after signing in: `url` when it stays on this site, else `/`. A text such as
 * `//host`, `/\host` or `https://host` would lead a user who just typed a password elsewhere.
 */
export function safeCallbackPath(url: string | null | undefined): string {
  if (!url?.startsWith('/') || !URL.canParse(url, PLACEHOLDER_ORIGIN)) return '/';
  const { origin, pathname, search, hash } = new URL(url, PLACEHOLDER_ORIGIN);
  if (origin !== PLACEHOLDER_ORIGIN || pathname.startsWith('//') || pathname === SIGN_IN_PATH)
    return '/';
  return pathname + search + hash;
}

/** The sign-in page that leads back to `url`. */
export function signInPath(url: string | null): string {
  const path = safeCallbackPath(url);
  return path === '/'
    ? SIGN_IN_PATH
    : `${SIGN_IN_PATH}?${new URLSearchParams({ callbackUrl: path })}`;
}
