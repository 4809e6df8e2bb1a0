import type { SignedInClient } from './signed-in-client';

// Where the rows of a page begin.
const ROWS = '<tbody';

/** When the first row of a page of the log has arrived, and its end, in milliseconds after the request. */
export type ArrivalTimes = { rows: number; end: number };

/** Times the arrival of a page; without rows, they arrive at its end. */
export async function timeArrival(client: SignedInClient, path: string): Promise<ArrivalTimes> {
  const start = performance.now();
  const { body } = await client(path);
  const decoder = new TextDecoder();
  let html = '';
  let rows: number | null = null;
  for await (const chunk of body ?? []) {
    if (rows !== null) continue;
    html += decoder.decode(chunk, { stream: true });
    if (html.includes(ROWS)) rows = performance.now() - start;
  }
  const end = performance.now() - start;
  return { rows: rows ?? end, end };
}
