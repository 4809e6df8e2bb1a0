import type { IncomingMessage, RequestListener } from 'node:http';
import { readsOwnBody } from './arrival/own-body';

const MULTIPART = /^multipart\/form-data\b/i;

/**
 * Rejects a form whose body cannot be parsed (a missing or wrong boundary) with 400, where Next would
 * fail with 500. Buffers the body until it is complete and then passes it on unchanged; a body above
 * `maxBytes` is passed on at once, for the body limit to reject.
 */
export function rejectUnreadableForms(
  listener: RequestListener,
  maxBytes: number,
): RequestListener {
  return (request, response) => {
    const { 'content-type': type = '' } = request.headers;
    const isForm = MULTIPART.test(type) && !readsOwnBody(request.url ?? '');
    if (request.method !== 'POST' || !isForm) return listener(request, response);
    const passOn = (chunks: Uint8Array[], hasEnded: boolean) => {
      listener(request, response);
      for (const chunk of chunks) request.push(chunk);
      if (hasEnded) request.push(null);
    };
    bufferBody(request, {
      maxBytes,
      onTooMany: (chunks) => passOn(chunks, false),
      onEnd: async (chunks) => {
        if (await isReadable(chunks, type)) return passOn(chunks, true);
        response
          .writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' })
          .end('This form is malformed.\n');
      },
    });
  };
}

type BufferOptions = {
  maxBytes: number;
  onTooMany: (chunks: Uint8Array[]) => void;
  onEnd: (chunks: Uint8Array[]) => Promise<void>;
};

// In `push`, before any reader, as Next wraps the request in a stream of its own.
function bufferBody(request: IncomingMessage, { maxBytes, onTooMany, onEnd }: BufferOptions): void {
  const push = request.push.bind(request);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  request.push = (chunk: unknown) => {
    if (chunk instanceof Uint8Array) {
      chunks.push(chunk);
      bytes += chunk.byteLength;
      if (bytes <= maxBytes) return true;
      request.push = push;
      onTooMany(chunks);
      return true;
    }
    request.push = push;
    void onEnd(chunks);
    return false;
  };
}

async function isReadable(chunks: Uint8Array[], type: string): Promise<boolean> {
  try {
    await new Response(Buffer.concat(chunks), { headers: { 'Content-Type': type } }).formData();
    return true;
  } catch {
    // The error gives no reason; forms of browsers are readable.
    return false;
  }
}
