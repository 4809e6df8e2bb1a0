import { SIGN_IN_PATH } from '@/lib/auth/paths';

// Any origin would do: it only tells whether a URL leaves the one it is resolved against.
const HERE = 'https://same-origin.invalid';

/**
 * The path to go to after signing in: `url` when it stays on this site, else `/`. A text such as
 * `//host`, `/\host` or `https://host` would lead a user who just typed a password elsewhere.
 */
export function safeCallbackPath(url: string | null | undefined): string {
  if (!url?.startsWith('/') || !URL.canParse(url, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(url, HERE);
  if (origin !== HERE || pathname.startsWith('//') || pathname === SIGN_IN_PATH) return '/';
  return pathname + search + hash;
}

/** The sign-in page that leads back to `url`. */
export function signInPath(url: string | null): string {
  const path = safeCallbackPath(url);
  return path === '/'
    ? SIGN_IN_PATH
    : `${SIGN_IN_PATH}?${new URLSearchParams({ callbackUrl: path })}`;
}
