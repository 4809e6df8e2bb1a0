import type { IncomingHttpHeaders } from 'node:http';
import { exportTicketCookie, parseExportTicket } from '@/lib/activity/export/export-ticket';
import { API_PATH, HEALTH_PATH } from '@/lib/api/paths';
import { problemOf } from '@/lib/api/problems';
import { findReaderLocale } from '@/lib/auth/reader-locale';
import { translatorFor } from '@/lib/platform/i18n/translator';
import type { RejectedRequest, UnavailableReason } from './rejected-request';
import { renderUnavailablePage } from './unavailable-page';

/** A response with status 503. */
export type UnavailableResponse = { headers: Record<string, string>; body: string };

// As long as a restarted database or server takes to come back.
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
 * The response while requests cannot be served: for people a page in their language with a way to try
 * again, for programs a problem document (RFC 9457), for health checks an empty body.
 */
export async function unavailableResponse(
  request: RejectedRequest,
  reason: UnavailableReason,
): Promise<UnavailableResponse> {
  const [path = ''] = request.url.split('?');
  if (path === HEALTH_PATH) return { headers: ALWAYS, body: '' };
  // The page that waits for a download learns of every answer by its cookie.
  const ticket = parseExportTicket(request.url);
  if (ticket !== null) {
    const cookie = exportTicketCookie(ticket, { refused: 503 });
    return { headers: { ...ALWAYS, 'Set-Cookie': cookie }, body: '' };
  }
  const locale = isForPrograms(path) ? 'en' : await findReaderLocale(request.headers);
  const t = translatorFor(locale);
  if (isPage(path, request.headers)) {
    const body = renderUnavailablePage({ ...request, reason, locale, t });
    const type = 'text/html; charset=utf-8';
    return {
      headers: { ...ALWAYS, 'Content-Type': type, 'Content-Security-Policy': PAGE_POLICY },
      body,
    };
  }
  const { status, title } = problemOf('out-of-reach');
  const detail = t(`errors.${reason}.explanation`);
  const type = 'application/problem+json';
  return {
    headers: { ...ALWAYS, 'Content-Type': type },
    body: JSON.stringify({ type: `${API_PATH}#out-of-reach`, title, status, detail }),
  };
}

/** The same as the response of a route while the database is unavailable. */
export async function databaseUnavailableResponse(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = Object.fromEntries(request.headers);
  const response = await unavailableResponse({ url: pathname + search, headers }, 'unavailable');
  return new Response(response.body, { status: 503, headers: response.headers });
}

function isForPrograms(path: string): boolean {
  return path.startsWith('/api/');
}

// Browsers accept HTML explicitly; a client that accepts anything gets a page if there is one.
function isPage(path: string, { accept = '' }: IncomingHttpHeaders): boolean {
  if (isForPrograms(path)) return false;
  if (accept.includes('text/html')) return true;
  return (accept === '' || accept.includes('*/*')) && !/\/(export|json|choices)$/.test(path);
}
