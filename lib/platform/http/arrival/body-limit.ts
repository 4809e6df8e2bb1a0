import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readsOwnBody } from './own-body';

/** Forms have a few fields of a few hundred characters each. */
export const MAX_FORM_BYTES = 64 * 1024;

/**
 * Rejects bodies larger than any form with 413, by Content-Length and by the bytes received: Next
 * would read megabytes of each before a page could reject it. What reads its bodies itself is left out.
 */
export function limitBodySize(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (readsOwnBody(request.url ?? '')) return listener(request, response);
    if (Number(request.headers['content-length'] ?? 0) > MAX_FORM_BYTES) {
      refuse(request, response);
      return;
    }
    countBytes(request, () => refuse(request, response));
    listener(request, response);
  };
}

// Counts in `push`, before any reader: it must not consume the stream.
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
