import type { IncomingMessage, RequestListener } from 'node:http';
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';

/**
 * Rejects requests on which Next would fail with 500: 400 for a path with invalid escapes
 * (`/customers/%zz`) or a router state that no page sends, 403 for a form sent by another site, 405
 * for TRACE.
 */
export function rejectBadRequests(listener: RequestListener): RequestListener {
  return (request, response) => {
    const refuse = (status: number, sentence: string) =>
      response
        .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end(`${sentence}\n`);
    if (request.method === 'TRACE') refuse(405, 'TRACE is not supported.');
    else if (!isWellEscaped(request.url ?? ''))
      refuse(400, 'The address of this page is malformed.');
    else if (!hasReadableState(request)) refuse(400, 'The router state is malformed.');
    else if (isCrossSiteForm(request)) refuse(403, 'This form was sent by another site.');
    else listener(request, response);
  };
}

// Next compares the same origins before it acts on a form. The API ignores cookies on writes, and
// NextAuth has tokens of its own.
function isCrossSiteForm({ method, url = '', headers }: IncomingMessage): boolean {
  const { origin } = headers;
  if (method !== 'POST' || url.startsWith('/api/')) return false;
  // A browser without an Origin header still sends Sec-Fetch-Site; programs send neither.
  if (origin === undefined) return /^(cross|same)-site$/.test(String(headers['sec-fetch-site']));
  const [host = headers.host] = [headers['x-forwarded-host']].flat();
  return !URL.canParse(origin) || new URL(origin).host !== host?.split(',')[0]?.trim();
}

// The state that the router of an open page sends, parsed as Next will parse it.
function hasReadableState({ headers }: IncomingMessage): boolean {
  try {
    parseAndValidateFlightRouterState(headers['next-router-state-tree']);
    return true;
  } catch {
    // The error says no more than that; the router of an open page never causes it.
    return false;
  }
}

function isWellEscaped(url: string): boolean {
  const [path = ''] = url.split('?');
  try {
    decodeURIComponent(path);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
