import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from '@/lib/auth/content-security-policy';
import {
  NONCE_HEADER,
  REQUEST_METHOD_HEADER,
  REQUEST_URL_HEADER,
  SIGN_IN_PATH,
} from '@/lib/auth/paths';
import { listCompanyProviders } from '@/lib/auth/company/company-provider';
import {
  CSRF_HEADER,
  csrfCookie,
  makeCsrfToken,
  parseCsrfCookie,
} from '@/lib/auth/company/csrf-token';

/**
 * Notes the method and, for the gate, the URL, which a page is not told, so that sign-in leads back
 * to it, filters and all; and gives each answer a content security policy. It decides nothing: the gate does.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  // As it was written: nextUrl would write it anew.
  const { pathname, search } = new URL(request.url);
  headers.set(REQUEST_URL_HEADER, pathname + search);
  headers.set(REQUEST_METHOD_HEADER, request.method);
  const nonce = newNonce();
  headers.set(NONCE_HEADER, nonce);
  const policy = contentSecurityPolicy(nonce);
  // Next reads the nonce for its own scripts from the request's policy.
  headers.set('Content-Security-Policy', policy);
  const newCookie = pathname === SIGN_IN_PATH ? passCsrfToken(request, headers) : null;
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  if (newCookie !== null) {
    const { name, options } = csrfCookie();
    response.cookies.set(name, newCookie, options);
  }
  return response;
}

// Each script and style of a page repeats it, so it is no longer than it must be: 128 bits.
function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
}

// The forms that lead to a company's sign-in need NextAuth's token, and a page cannot set its cookie.
function passCsrfToken(request: NextRequest, headers: Headers): string | null {
  headers.delete(CSRF_HEADER);
  if (listCompanyProviders().length === 0) return null;
  const known = parseCsrfCookie(request.cookies.get(csrfCookie().name)?.value);
  const { token, cookie } = known === null ? makeCsrfToken() : { token: known, cookie: null };
  headers.set(CSRF_HEADER, token);
  return cookie;
}

// Not before the API and the check of a file: Next would take in the whole of a body, up to ten
// megabytes, before the gate has a say. `next.config.mjs` gives their answers their policy.
export const config = {
  matcher:
    '/((?!api/v1/|account-settings/activity-log/exports/check$|_next/static/|icon\\.svg$|favicon\\.ico$).*)',
};
