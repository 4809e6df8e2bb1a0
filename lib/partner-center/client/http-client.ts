import { OperationalError } from '@/lib/platform/errors/operational-error';
import { TransientError } from './transient-error';

export type HttpRequest = {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
};

export type HttpResponse = { status: number; headers: Headers; text: string };

// A page of 500 records is a few MiB at most. Parsed, it takes more than ten times as much memory.
const MAX_RESPONSE_BYTES = 32 * 1024 * 1024;

/**
 * Sends one request and reads the full response, whatever its status. Redirects are returned and
 * never followed. Throws TransientError when the host cannot be reached, takes longer than
 * `timeoutMs` or cuts the response off; OperationalError when the response is larger than any
 * page; and the signal's reason when it aborts.
 */
export async function send(
  { url, ...request }: HttpRequest,
  { signal, timeoutMs }: { signal: AbortSignal; timeoutMs: number },
): Promise<HttpResponse> {
  signal.throwIfAborted();
  try {
    const response = await fetch(url, {
      ...request,
      redirect: 'manual',
      // Next would cache responses otherwise.
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    const text = await readText(response);
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof OperationalError) throw error;
    throw toTransientError(error, timeoutMs);
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > MAX_RESPONSE_BYTES) {
      throw new OperationalError(
        `${new URL(response.url).host} answers with more data than a page can hold.`,
      );
    }
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { ignoreBOM: false }).decode(Buffer.concat(chunks));
}

// The error's own message may repeat what was sent, so only its kind is reported.
function toTransientError(error: unknown, timeoutMs: number): TransientError {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    const problem = `does not answer within ${Math.round(timeoutMs / 1000)} seconds`;
    return new TransientError(problem, { isUnreachable: true });
  }
  const cause = error instanceof Error ? error.cause : null;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/^UND_ERR_SOCKET|^ECONNRESET|CONTENT_LENGTH/.test(code))
    return new TransientError('cuts off its response');
  const problem = /^[A-Z_]+$/.test(code) ? `cannot be reached (${code})` : 'cannot be reached';
  return new TransientError(problem, { isUnreachable: true });
}
