import { setTimeout as sleep } from 'node:timers/promises';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';

/** What came of one batch: how often it was sent, and the answer that it got in the end. */
export type Delivery = { ids: string[]; tries: number; stored: number; duplicates: number };

/** Where to send, with which key. */
export type Address = { origin: string; key: string };

const PAUSE_MS = 25;

/** Records of a writer's own, in batches. */
export function batchesOf(writer: number, { batches, size }: { batches: number; size: number }) {
  return Array.from({ length: batches }, (_, batch) =>
    Array.from({ length: size }, (_unused, number) =>
      rawRecord({ id: `writer-${writer}-batch-${batch}-record-${number}` }),
    ),
  );
}

/** Sends a batch as a well-behaved client does: again, until there is an answer. */
export async function deliver(records: RawRecord[], address: Address): Promise<Delivery> {
  for (let tries = 1; ; tries += 1) {
    const answer = await send(records, address);
    if (answer) return { ids: records.map(({ id }) => String(id)), tries, ...answer };
    await sleep(PAUSE_MS);
  }
}

async function send(records: RawRecord[], { origin, key }: Address) {
  const response = await fetch(`${origin}/api/v1/activities`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(records),
  }).catch(() => null);
  // No answer, or one that says to try again.
  if (!response || response.status >= 500 || response.status === 429) return null;
  const text = await response.text().catch(() => null);
  if (text === null) return null;
  if (response.status !== 200) throw new Error(`${response.status}: ${text}`);
  const answer: { stored: number; duplicates: number } = JSON.parse(text);
  return answer;
}
