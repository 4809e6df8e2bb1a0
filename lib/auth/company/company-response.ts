import { signInPath } from '@/lib/auth/sign-in/callback-url';
import { getSiteUrl } from '@/lib/platform/env/env';
import { COMPANY_REFUSALS, type CompanyRefusal } from './company-sign-in-error';
import type { CompanySignInAttempt } from './next-auth-providers';

/** The parameter of the sign-in page that names why a sign-in by the company was refused. */
const REFUSAL_PARAMETER = 'refused';

/** The refusal that the parameters of the sign-in page name; null for none, and for anything else. */
export function parseCompanyRefusal(
  parameters: Record<string, string | string[] | undefined>,
): CompanyRefusal | null {
  const { [REFUSAL_PARAMETER]: text, error } = parameters;
  const refusal = COMPANY_REFUSALS.find((each) => each === text);
  // What NextAuth calls it where nothing else is known.
  return refusal ?? (/^(OAuth|Callback)/.test(String(error)) ? 'invalid' : null);
}

/**
 * NextAuth's response to a sign-in by a company; where NextAuth leads to a page of its own that names an
 * error, one that leads to the sign-in page instead, which says it in words. `callbackUrl` is where
 * the person was going. The cookies stay.
 */
export function withRefusalInWords(
  response: Response,
  context: {
    attempt: CompanySignInAttempt;
    query: URLSearchParams;
    callbackUrl: string | undefined;
  },
): Response {
  const site = getSiteUrl();
  const target = response.headers.get('Location');
  const url = target !== null && URL.canParse(target, site.href) ? new URL(target, site) : null;
  const isRefusal = url?.origin === site.origin && ERROR_PAGE.test(url.pathname);
  if (response.status < 500 && !isRefusal) return response;
  const refusal = context.attempt.refusal ?? refusalOf(url, context.query);
  const page = new URL(signInPath(pathOf(context.callbackUrl, site)), site);
  page.searchParams.set(REFUSAL_PARAMETER, refusal);
  const headers = new Headers(response.headers);
  headers.delete('Content-Type');
  headers.set('Location', page.href);
  return new Response(null, { status: 302, headers });
}

const ERROR_PAGE = /\/api\/auth\/(error|signin)$/;

// NextAuth fails to read the metadata before anybody is sent away, and to read `state` afterwards.
function refusalOf(url: URL | null, query: URLSearchParams): CompanyRefusal {
  if (query.has('error')) return 'declined';
  return url?.searchParams.get('error') === 'OAuthSignin' ? 'unavailable' : 'invalid';
}

function pathOf(url: string | undefined, site: URL): string | null {
  if (url === undefined || !URL.canParse(url, site.href)) return null;
  const { origin, pathname, search } = new URL(url, site);
  return origin === site.origin ? pathname + search : null;
}
