import type { IncomingHttpHeaders } from 'node:http';
import { API_PATH } from '@/lib/api/paths';
import { problemOf } from '@/lib/api/problems';
import { findReaderLocale } from '@/lib/auth/reader-locale';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { renderUnavailablePage } from './unavailable-page';

/** Why nothing can be answered now. */
export type UnavailableReason = 'outOfReach' | 'tooBusy' | 'stopping';

/** What was asked for, as far as it decides in which form it is refused. */
export type RejectedRequest = {
  /** Path and query. */
  url: string;
  headers: IncomingHttpHeaders;
  /** The fields of a form that was sent without a script; null for all else. */
  formFields?: [name: string, value: string][] | null;
};

/** An answer with status 503. */
export type UnavailableResponse = { headers: Record<string, string>; body: string };

// As long as the connections of a restarted database, or a restarted server, take to come back.
const RETRY_AFTER_SECONDS = 5;

const ALWAYS = {
  'Retry-After': String(RETRY_AFTER_SECONDS),
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
};

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Says why there is no answer now: to people as a page in their language with a way to try again, to
 * programs as a problem document (RFC 9457), to whoever asks for the health as nothing.
 */
export async function unavailableResponse(
  refused: RejectedRequest,
  why: UnavailableReason,
): Promise<UnavailableResponse> {
  const [path = ''] = refused.url.split('?');
  if (path === '/api/health') return { headers: ALWAYS, body: '' };
  const locale = isForPrograms(path) ? 'en' : await findReaderLocale(refused.headers);
  const t = translatorFor(locale);
  if (isPage(path, refused.headers)) {
    const body = renderUnavailablePage({ ...refused, why, locale, t });
    const type = 'text/html; charset=utf-8';
    return {
      headers: { ...ALWAYS, 'Content-Type': type, 'Content-Security-Policy': PAGE_POLICY },
      body,
    };
  }
  const { status, title } = problemOf('out-of-reach');
  const detail = t(`errors.${why}.explanation`);
  const type = 'application/problem+json';
  return {
    headers: { ...ALWAYS, 'Content-Type': type },
    body: JSON.stringify({ type: `${API_PATH}#out-of-reach`, title, status, detail }),
  };
}

/** The same as the answer of a route, while the database is out of reach. */
export async function databaseUnavailableResponse(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = Object.fromEntries(request.headers);
  const answer = await unavailableResponse({ url: pathname + search, headers }, 'outOfReach');
  return new Response(answer.body, { status: 503, headers: answer.headers });
}

function isForPrograms(path: string): boolean {
  return path.startsWith('/api/');
}

// A browser that goes somewhere says so; whoever takes anything gets a page where there is one.
function isPage(path: string, { accept = '' }: IncomingHttpHeaders): boolean {
  if (isForPrograms(path)) return false;
  if (accept.includes('text/html')) return true;
  return (accept === '' || accept.includes('*/*')) && !/\/(export|json|choices)$/.test(path);
}
