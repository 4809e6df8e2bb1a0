import { formatCount } from '@/lib/platform/text/format-count';
import { BODY_TIMEOUT_MS, MAX_BODY_BYTES } from '@/lib/api/limits';
import { ApiError } from '@/lib/api/api-error';

/**
 * The bytes of a request's body. Throws ApiError as soon as there are too many, whether announced
 * or received, and when they take too long. The rest then stays unread: cancelling it would break
 * the connection before the response is sent.
 */
export async function readBody(
  request: Request,
  timeoutMs: number = BODY_TIMEOUT_MS,
): Promise<Uint8Array> {
  requireAllowedLength(request.headers);
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const deadline = startDeadline(timeoutMs);
  try {
    return await collectChunks(() => Promise.race([reader.read(), deadline.passed]));
  } finally {
    deadline.clear();
    reader.releaseLock();
  }
}

/** Throws ApiError when the Content-Length exceeds the limit. */
export function requireAllowedLength(headers: Headers): void {
  if (Number(headers.get('Content-Length') ?? 0) > MAX_BODY_BYTES) throw tooLarge();
}

/** The Content-Length of a request, or without one the most bytes that its body may have. */
export function expectedBytes(headers: Headers): number {
  const length = headers.get('Content-Length') ?? '';
  return /^\d{1,15}$/.test(length) ? Number(length) : MAX_BODY_BYTES;
}

type ReadChunk = () => Promise<ReadableStreamReadResult<Uint8Array>>;

async function collectChunks(read: ReadChunk): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (
    let { done, value } = await readChunk(read);
    !done;
    { done, value } = await readChunk(read)
  ) {
    if (!value) continue;
    length += value.byteLength;
    if (length > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(value);
  }
  return Buffer.concat(chunks, length);
}

// A body that is cut off is the sender's error, not ours.
async function readChunk(read: ReadChunk): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError('unreadable-body', { detail: 'The body broke off.' });
  }
}

function startDeadline(ms: number): { passed: Promise<never>; clear: () => void } {
  let timer: NodeJS.Timeout;
  const passed = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ApiError('slow-body')), ms);
  });
  // Otherwise it would be reported as an unhandled rejection while no read is waiting for it.
  passed.catch(() => undefined);
  return { passed, clear: () => clearTimeout(timer) };
}

function tooLarge(): ApiError {
  const detail = `A body has at most ${formatCount(MAX_BODY_BYTES, 'en')} bytes.`;
  return new ApiError('too-large', { detail });
}
