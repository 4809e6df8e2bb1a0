import type { IncomingMessage } from 'node:http';

const FORM = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/**
 * Notes a form that a browser sends without a script while it is being read, so that it can be given
 * back. Gives what reads its fields, which are none for any other request. Its length is bounded by
 * whoever bounds the bodies.
 */
export function captureSubmittedForm(
  request: IncomingMessage,
): () => Promise<[name: string, value: string][] | null> {
  const type = request.headers['content-type'] ?? '';
  const isForm = request.method === 'POST' && FORM.test(type) && !request.headers['next-action'];
  if (!isForm || request.url?.startsWith('/api/')) return async () => null;
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
      // It had not come whole, or is no form: there is nothing to give back.
      return null;
    }
  };
}
