import type { RequestListener } from 'node:http';

/**
 * Refuses what Next would fail on with 500, and hands everything else on: 400 for a path whose
 * escapes spell nothing (`/customers/%zz`), 405 for TRACE.
 */
export function refusingBadRequests(listener: RequestListener): RequestListener {
  return (request, response) => {
    const refuse = (status: number, sentence: string) =>
      response
        .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end(`${sentence}\n`);
    if (request.method === 'TRACE') refuse(405, 'TRACE is not answered here.');
    else if (isWellEscaped(request.url ?? '')) listener(request, response);
    else refuse(400, 'The address of this page is not written correctly.');
  };
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
