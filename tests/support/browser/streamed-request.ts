import { request, type ClientRequest } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { getSiteUrl } from '@/lib/platform/env/env';
import { API } from './api';

/** A POST whose body is written in chunks, without Content-Length; to the API by default. */
export function openStreamedRequest(
  headers: Record<string, string>,
  path = API,
): {
  sending: ClientRequest;
  answered: Promise<{ status: number; text: string }>;
} {
  const sending = request(getSiteUrl().origin + path, { method: 'POST', headers });
  const answered = new Promise<{ status: number; text: string }>((resolve, reject) => {
    sending.once('error', reject);
    sending.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.once('error', reject);
    });
  });
  return { sending, answered };
}

/** Writes chunks while `shouldContinue`; returns the number of bytes written. */
export async function writeWhile(
  sending: ClientRequest,
  options: { chunk: Buffer; shouldContinue: () => boolean },
): Promise<number> {
  let written = 0;
  while (options.shouldContinue()) {
    written += options.chunk.length;
    await new Promise((resolve) => sending.write(options.chunk, resolve));
    // Otherwise fast writes would leave no time for receiving the response.
    await setImmediate();
  }
  return written;
}
