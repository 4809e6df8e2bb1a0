import { messageOf } from '@/lib/platform/errors/operational-error';
import { NotSentError } from './problem';

/** What a witness answered. */
export type WitnessAnswer = { status: number; text: string };

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 64 * 1024;

/** Sends a request to a witness and reads its answer. Throws NotSentError when it cannot be reached. */
export async function askWitness(
  url: string,
  { body, signal }: { body?: string; signal?: AbortSignal } = {},
): Promise<WitnessAnswer> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { body, headers: { 'Content-Type': 'text/plain' } }),
      redirect: 'manual',
      // Next would cache responses otherwise.
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return { status: response.status, text: await readText(response) };
  } catch (error) {
    if (error instanceof NotSentError) throw error;
    throw new NotSentError('unreachable', `It cannot be reached: ${reasonOf(error)}.`);
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES)
      throw new NotSentError('wrong_answer', 'It answers with more than a witness has to say.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `no answer within ${TIMEOUT_MS / 1000} s`;
  return error instanceof Error && error.cause ? messageOf(error.cause) : messageOf(error);
}
