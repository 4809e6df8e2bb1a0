import { setTimeout as sleep } from 'node:timers/promises';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';

/** The delivery of a batch: how often it was sent, and the final response. */
export type Delivery = { ids: string[]; tries: number; stored: number; duplicates: number };

/** Where to send, with which key. */
export type Address = { origin: string; key: string };

const PAUSE_MS = 25;

/** Unique records of a writer, in batches. */
export function batchesOf(writer: number, { batches, size }: { batches: number; size: number }) {
  return Array.from({ length: batches }, (_, batch) =>
    Array.from({ length: size }, (_unused, number) =>
      rawRecord({ id: `writer-${writer}-batch-${batch}-record-${number}` }),
    ),
  );
}

/** Sends a batch like a well-behaved client: repeatedly, until there is a response. */
export async function deliver(records: RawRecord[], address: Address): Promise<Delivery> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await send(records, address);
    if (result) return { ids: records.map(({ id }) => String(id)), tries: attempt, ...result };
    await sleep(PAUSE_MS);
  }
}

async function send(records: RawRecord[], { origin, key }: Address) {
  const response = await fetch(`${origin}/api/v1/activities`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(records),
  }).catch(() => null);
  // No response, or one that asks to try again.
  if (!response || response.status >= 500 || response.status === 429) return null;
  const text = await response.text().catch(() => null);
  if (text === null) return null;
  if (response.status !== 200) throw new Error(`${response.status}: ${text}`);
  const result: { stored: number; duplicates: number } = JSON.parse(text);
  return result;
}
