import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CannedResponse } from './fake-account';

/** The full body of a request, as text. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

/** Sends JSON after a byte-order mark, as Partner Center does. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(`\ufeff${JSON.stringify(body)}`);
}

/** Sends the response that a test has set instead of the documented one. */
export function sendCannedResponse(response: ServerResponse, canned: CannedResponse): void {
  const { status = 200, headers = {}, body = '', breaksOff } = canned;
  const length = Buffer.byteLength(body) + (breaksOff ? 1000 : 0);
  response.writeHead(status, { ...headers, 'Content-Length': String(length) });
  if (!breaksOff) response.end(body);
  else response.write(body, () => response.destroy());
}
