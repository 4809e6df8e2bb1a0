import { formatCount } from '@/lib/platform/text/numbers';
import { BODY_PATIENCE_MS, MOST_BYTES } from '@/lib/api/limits';
import { Refusal } from '@/lib/api/refusal';

/**
 * The bytes of a request's body. Throws Refusal as soon as there are too many, by what the headers
 * announce or by what has come, and when they take too long. What is left then stays unread: to
 * cancel it would break the connection before the refusal is out.
 */
export async function readBody(
  request: Request,
  patienceMs: number = BODY_PATIENCE_MS,
): Promise<Uint8Array> {
  refuseAnnounced(request.headers);
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const late = deadline(patienceMs);
  try {
    return await gather(() => Promise.race([reader.read(), late.passed]));
  } finally {
    late.clear();
    reader.releaseLock();
  }
}

/** Throws Refusal of a body that announces to be too large. */
export function refuseAnnounced(headers: Headers): void {
  if (Number(headers.get('Content-Length') ?? 0) > MOST_BYTES) throw tooLarge();
}

/** How many bytes a request's body has, or may have where it does not say. */
export function announcedBytes(headers: Headers): number {
  const length = headers.get('Content-Length') ?? '';
  return /^\d{1,15}$/.test(length) ? Number(length) : MOST_BYTES;
}

type Read = () => Promise<ReadableStreamReadResult<Uint8Array>>;

async function gather(read: Read): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let { done, value } = await readOn(read); !done; { done, value } = await readOn(read)) {
    if (!value) continue;
    length += value.byteLength;
    if (length > MOST_BYTES) throw tooLarge();
    chunks.push(value);
  }
  return Buffer.concat(chunks, length);
}

// A body that breaks off is the sender's doing, and no error of ours.
async function readOn(read: Read): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('unreadable-body', { detail: 'The body broke off.' });
  }
}

function deadline(ms: number): { passed: Promise<never>; clear: () => void } {
  let timer: NodeJS.Timeout;
  const passed = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Refusal('slow-body')), ms);
  });
  // Without a read that waits for it, it would count as forgotten.
  passed.catch(() => undefined);
  return { passed, clear: () => clearTimeout(timer) };
}

function tooLarge(): Refusal {
  const detail = `A body has at most ${formatCount(MOST_BYTES, 'en')} bytes.`;
  return new Refusal('too-large', { detail });
}
