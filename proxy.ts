import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from '@/lib/auth/content-security-policy';
import { NONCE_HEADER, REQUEST_URL_HEADER } from '@/lib/auth/paths';

/**
 * Notes for the gate the URL that a page is not told, so that sign-in leads back to it, filters and
 * all; and gives each answer a content security policy. It decides nothing: the gate does.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  // As it was written: nextUrl would write it anew.
  const { pathname, search } = new URL(request.url);
  headers.set(REQUEST_URL_HEADER, pathname + search);
  const nonce = crypto.randomUUID();
  headers.set(NONCE_HEADER, nonce);
  const policy = contentSecurityPolicy(nonce);
  // Next reads the nonce for its own scripts from the request's policy.
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

// Not before the API: Next would take in the whole of a body, up to ten megabytes, before the gate
// has a say. `next.config.mjs` gives its answers their policy.
export const config = {
  matcher: '/((?!api/v1/|_next/static/|icon\\.svg$|favicon\\.ico$).*)',
};
