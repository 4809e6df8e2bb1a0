import type { IncomingMessage, RequestListener } from 'node:http';
import { isApiUrl } from './body-limit';

const MULTIPART = /^multipart\/form-data\b/i;

/**
 * Answers 400 to a form whose body cannot be taken apart (a boundary that is missing, or not that of
 * the body), on which Next would fail with 500. The body is held until it has come, and then handed
 * on as it is; `mostBytes` of it, beyond which it is somebody else's to refuse.
 */
export function rejectUnreadableForms(
  listener: RequestListener,
  maxBytes: number,
): RequestListener {
  return (request, response) => {
    const { 'content-type': type = '' } = request.headers;
    const isForm = MULTIPART.test(type) && !isApiUrl(request.url ?? '');
    if (request.method !== 'POST' || !isForm) return listener(request, response);
    const goOn = (chunks: Uint8Array[], hasEnded: boolean) => {
      listener(request, response);
      for (const chunk of chunks) request.push(chunk);
      if (hasEnded) request.push(null);
    };
    bufferBody(request, {
      maxBytes,
      onTooMany: (chunks) => goOn(chunks, false),
      onEnd: async (chunks) => {
        if (await isReadable(chunks, type)) return goOn(chunks, true);
        response
          .writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' })
          .end('This form was not sent correctly.\n');
      },
    });
  };
}

type BufferOptions = {
  maxBytes: number;
  onTooMany: (chunks: Uint8Array[]) => void;
  onEnd: (chunks: Uint8Array[]) => Promise<void>;
};

// Before any stream of the request's, as Next makes it one of its own.
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
    // It says nothing of why; a browser's forms are readable.
    return false;
  }
}
