import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CannedResponse } from './fake-account';

/** The whole body of a request, as text. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

/** Answers with JSON behind a byte-order mark, as Partner Center does. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(`\ufeff${JSON.stringify(body)}`);
}

/** Answers what a test wants instead. */
export function sendCannedResponse(response: ServerResponse, answer: CannedResponse): void {
  const { status = 200, headers = {}, body = '', breaksOff } = answer;
  const length = Buffer.byteLength(body) + (breaksOff ? 1000 : 0);
  response.writeHead(status, { ...headers, 'Content-Length': String(length) });
  if (!breaksOff) response.end(body);
  else response.write(body, () => response.destroy());
}
