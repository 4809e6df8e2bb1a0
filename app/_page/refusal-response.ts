/** A refusal as plain text: the reasons as sentences, one a line. */
export function refusalResponse(
  sentences: string[],
  { status = 400, headers = {} }: { status?: 400 | 404 | 429 | 503; headers?: HeadersInit } = {},
): Response {
  return new Response(`${sentences.join('\n')}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...Object.fromEntries(new Headers(headers)),
    },
  });
}
