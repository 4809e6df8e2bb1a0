import type { IncomingMessage, RequestListener } from 'node:http';

/**
 * Refuses what Next would fail on with 500, and hands everything else on: 400 for a path whose
 * escapes spell nothing (`/customers/%zz`), 403 for a form that another site sent, 405 for TRACE.
 */
export function rejectBadRequests(listener: RequestListener): RequestListener {
  return (request, response) => {
    const refuse = (status: number, sentence: string) =>
      response
        .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end(`${sentence}\n`);
    if (request.method === 'TRACE') refuse(405, 'TRACE is not answered here.');
    else if (!isWellEscaped(request.url ?? ''))
      refuse(400, 'The address of this page is not written correctly.');
    else if (isCrossSiteForm(request)) refuse(403, 'This form was sent by another site.');
    else listener(request, response);
  };
}

// Next compares the same origins before it acts on a form. The API knows no cookies when it is sent
// something, and NextAuth has tokens of its own.
function isCrossSiteForm({ method, url = '', headers }: IncomingMessage): boolean {
  const { origin } = headers;
  if (method !== 'POST' || url.startsWith('/api/')) return false;
  // A browser that names no origin still tells whose page sends the form; programs tell neither.
  if (origin === undefined) return /^(cross|same)-site$/.test(String(headers['sec-fetch-site']));
  const [host = headers.host] = [headers['x-forwarded-host']].flat();
  return !URL.canParse(origin) || new URL(origin).host !== host?.split(',')[0]?.trim();
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
