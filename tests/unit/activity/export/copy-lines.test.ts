import { Readable } from 'node:stream';
import type pg from 'pg';
import { expect, it } from 'vitest';
import { copyLines } from '@/lib/activity/export/copy-lines';
import { sql } from '@/lib/platform/database/database';

const LONG = 'x'.repeat(700_000);

/** Numbers from 0 to 1, the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

it.each([1, 2, 3, 4])('gives whole lines, however they arrive (%i)', async (seed) => {
  const random = randomNumbers(seed);
  const lines = Array.from({ length: 900 }, (_, number) =>
    random() < 0.01 ? `${number}\t${LONG}\n` : `${number}\t${'é'.repeat(random() * 900)}\n`,
  );
  const text = Buffer.from(lines.join(''));
  const chunks: Buffer[] = [];
  for (let at = 0; at < text.length;) {
    const size = 1 + Math.floor(random() * 65_536);
    chunks.push(text.subarray(at, at + size));
    at += size;
  }
  const client = { query: () => Readable.from(chunks) } as unknown as pg.PoolClient;
  const next = await copyLines()(client, sql`SELECT 1`);
  const received: Buffer[] = [];
  let count = 0;
  for (let batch = await next(); batch; batch = await next()) {
    expect(batch.lines.at(-1)).toBe(0x0a);
    received.push(Buffer.from(batch.lines));
    count += batch.count;
  }
  expect(count).toBe(lines.length);
  expect(received.length).toBeGreaterThan(1);
  expect(Buffer.concat(received).equals(text)).toBe(true);
});
