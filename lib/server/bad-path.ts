import type { RequestListener } from 'node:http';

/**
 * Answers 400 to a path whose escapes spell nothing (`/customers/%zz`), which Next would fail on
 * with 500, and hands everything else on.
 */
export function refusingBadPaths(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (isWellEscaped(request.url ?? '')) return listener(request, response);
    response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('The address of this page is not written correctly.\n');
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
