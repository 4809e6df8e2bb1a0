import type { IncomingMessage } from 'node:http';
import { readsOwnBody } from './arrival/own-body';

const FORM = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/**
 * Captures a form that a browser submits without a script while its body is read, so that it can be
 * offered again. Returns a function that gives its fields, or null for any other request. The body
 * limit bounds its size.
 */
export function captureSubmittedForm(
  request: IncomingMessage,
): () => Promise<[name: string, value: string][] | null> {
  const type = request.headers['content-type'] ?? '';
  const isForm = request.method === 'POST' && FORM.test(type) && !request.headers['next-action'];
  const { url = '' } = request;
  if (!isForm || url.startsWith('/api/') || readsOwnBody(url)) return async () => null;
  const chunks: Uint8Array[] = [];
  const push = request.push.bind(request);
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array) chunks.push(chunk);
    return push(chunk, encoding);
  };
  return async () => {
    try {
      const body = new Response(Buffer.concat(chunks), { headers: { 'Content-Type': type } });
      return [...(await body.formData())].flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? [[name, value]] : [],
      );
    } catch {
      // It is incomplete or not a form: there is nothing to offer again.
      return null;
    }
  };
}
