import { formatCount } from '@/lib/platform/text/format-count';
import { BODY_TIMEOUT_MS, MAX_BODY_BYTES } from '@/lib/api/limits';
import { ApiError } from '@/lib/api/api-error';

/**
 * The bytes of a request's body. Throws Refusal as soon as there are too many, by what the headers
 * announce or by what has come, and when they take too long. What is left then stays unread: to
 * cancel it would break the connection before the refusal is out.
 */
export async function readBody(
  request: Request,
  patienceMs: number = BODY_TIMEOUT_MS,
): Promise<Uint8Array> {
  requireAllowedLength(request.headers);
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const late = startDeadline(patienceMs);
  try {
    return await collectChunks(() => Promise.race([reader.read(), late.passed]));
  } finally {
    late.clear();
    reader.releaseLock();
  }
}

/** Throws Refusal of a body that announces to be too large. */
export function requireAllowedLength(headers: Headers): void {
  if (Number(headers.get('Content-Length') ?? 0) > MAX_BODY_BYTES) throw tooLarge();
}

/** How many bytes a request's body has, or may have where it does not say. */
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

// A body that breaks off is the sender's doing, and no error of ours.
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
  // Without a read that waits for it, it would count as forgotten.
  passed.catch(() => undefined);
  return { passed, clear: () => clearTimeout(timer) };
}

function tooLarge(): ApiError {
  const detail = `A body has at most ${formatCount(MAX_BODY_BYTES, 'en')} bytes.`;
  return new ApiError('too-large', { detail });
}
