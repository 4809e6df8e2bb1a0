import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Forms have a few fields of a few hundred letters each. */
export const MAX_FORM_BYTES = 64 * 1024;

/**
 * Refuses bodies that are larger than the form of any page with 413, by what their headers announce
 * and by what has come: Next would take in megabytes of each before a page has a say. The API reads
 * its own bodies, piece by piece and behind its gate.
 */
export function limitBodySize(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (isApiUrl(request.url ?? '')) return listener(request, response);
    if (Number(request.headers['content-length'] ?? 0) > MAX_FORM_BYTES) {
      refuse(request, response);
      return;
    }
    countBytes(request, () => refuse(request, response));
    listener(request, response);
  };
}

/** Whether a request is the API's, which reads its bodies itself and refuses them by its own rules. */
export function isApiUrl(url: string): boolean {
  return url.startsWith('/api/v1/');
}

// Before any stream of the request's: whoever reads it has its own copy of what comes.
function countBytes(request: IncomingMessage, onTooMany: () => void): void {
  const push = request.push.bind(request);
  let bytes = 0;
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array) bytes += chunk.byteLength;
    if (bytes <= MAX_FORM_BYTES) return push(chunk, encoding);
    request.push = () => false;
    onTooMany();
    return false;
  };
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) {
    request.destroy();
    return;
  }
  response
    .writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
    .end(`A form has at most ${MAX_FORM_BYTES / 1024} KiB.\n`, () => request.destroy());
}
