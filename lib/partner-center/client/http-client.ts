import { OperationalError } from '@/lib/platform/errors/operational-error';
import { TransientError } from './transient-error';

export type HttpRequest = {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
};

export type HttpResponse = { status: number; headers: Headers; text: string };

// A page of 500 records is a few MiB at most. Read, it takes ten times as much and more.
const MAX_RESPONSE_BYTES = 32 * 1024 * 1024;

/**
 * One question and its whole answer, of whatever status. A redirect is an answer too and is never
 * followed. Throws TransientFailure when the host cannot be reached, takes longer than `timeout`
 * ms or breaks off; Failure when the answer is larger than any page; and what the signal says.
 */
export async function send(
  { url, ...question }: HttpRequest,
  { signal, timeout }: { signal: AbortSignal; timeout: number },
): Promise<HttpResponse> {
  signal.throwIfAborted();
  try {
    const response = await fetch(url, {
      ...question,
      redirect: 'manual',
      // Next would keep answers otherwise.
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    const text = await readText(response);
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof OperationalError) throw error;
    throw toTransientError(error, timeout);
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > MAX_RESPONSE_BYTES) {
      throw new OperationalError(
        `${new URL(response.url).host} answers with more than a page can hold.`,
      );
    }
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { ignoreBOM: false }).decode(Buffer.concat(chunks));
}

// The words of the error itself may repeat what was sent, so only its kind is told.
function toTransientError(error: unknown, timeout: number): TransientError {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    const what = `does not answer within ${Math.round(timeout / 1000)} seconds`;
    return new TransientError(what, { isSilence: true });
  }
  const cause = error instanceof Error ? error.cause : null;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/^UND_ERR_SOCKET|^ECONNRESET|CONTENT_LENGTH/.test(code))
    return new TransientError('breaks its answer off');
  const what = /^[A-Z_]+$/.test(code) ? `cannot be reached (${code})` : 'cannot be reached';
  return new TransientError(what, { isSilence: true });
}
