import { Readable } from 'node:stream';
import type pg from 'pg';
import { expect, it } from 'vitest';
import { copyRows } from '@/lib/activity/export/copy-rows';
import { rowsOf } from '@/lib/activity/export/copied-rows';
import type { CopyOut } from '@/lib/platform/database/copy/copy-out';
import { sql } from '@/lib/platform/database/database';
import { rowMessages, serverMessage } from '@/tests/support/records/copied-rows';

const LONG = 'x'.repeat(700_000);

/** Numbers from 0 to 1, the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/**
 * A client whose server sends these bytes, cut anywhere. As pg does, it parses what comes after the rows: an
 * error, or the end.
 */
function clientOf(sent: Buffer, random: () => number) {
  const chunks: Buffer[] = [];
  for (let at = 0; at < sent.length;) {
    const size = 1 + Math.floor(random() * 65_536);
    chunks.push(Buffer.from(sent.subarray(at, at + size)));
    at += size;
  }
  const stream = Readable.from(chunks, { objectMode: false });
  const parsed: Buffer[] = [];
  const query = (copy: CopyOut) => {
    stream.on('data', (bytes: Buffer) => {
      parsed.push(bytes);
      const [type] = Buffer.concat(parsed).toString();
      if (type === 'E') copy.handleError(new Error('The server says no.'));
      else copy.handleCommandComplete();
    });
    copy.submit({ stream, query: () => undefined } as unknown as pg.Connection);
    return copy;
  };
  return { client: { query } as unknown as pg.PoolClient, rest: () => Buffer.concat(parsed) };
}

const START = serverMessage('H', '\0\0\0');
const END = Buffer.concat([
  serverMessage('c', ''),
  serverMessage('C', 'COPY'),
  serverMessage('Z', 'T'),
]);

it.each([1, 2, 3, 4])('gives whole rows, however they arrive (%i)', async (seed) => {
  const random = randomNumbers(seed);
  const rows = Array.from({ length: 900 }, (_, number) => [
    `${number}`,
    random() < 0.01 ? LONG : 'é'.repeat(random() * 900),
    '\\\t\n',
    '',
    'e',
  ]);
  const messages = rowMessages(rows).flatMap((message) => [
    ...(random() < 0.1 ? [serverMessage('N', 'A notice.\n')] : []),
    message,
  ]);
  const { client, rest } = clientOf(Buffer.concat([START, ...messages, END]), random);
  const next = await copyRows()(client, sql`SELECT 1`);
  const received: string[][] = [];
  let batches = 0;
  for (let batch = await next(); batch; batch = await next()) {
    const inBatch = [...rowsOf(batch)];
    expect(inBatch).toHaveLength(batch.count);
    for (const { buffer } of batch.pieces) structuredClone(buffer, { transfer: [buffer] });
    received.push(...inBatch);
    batches += 1;
  }
  expect(received).toEqual(rows);
  expect(batches).toBeGreaterThan(1);
  await expect.poll(() => rest().equals(END)).toBe(true);
});

it('gives nothing of a COPY without rows', async () => {
  const { client } = clientOf(Buffer.concat([START, ...rowMessages([]), END]), () => 0.5);
  const next = await copyRows()(client, sql`SELECT 1`);
  expect(await next()).toBeNull();
});

it('throws what the server says instead of further rows', async () => {
  const [row] = rowMessages([['a', 'b', 'c', 'd', 'e']]);
  const sent = [START, row ?? Buffer.of(), serverMessage('E', 'No.')];
  const { client } = clientOf(Buffer.concat(sent), () => 0.5);
  const next = await copyRows()(client, sql`SELECT 1`);
  await expect(
    (async () => {
      while (await next());
    })(),
  ).rejects.toThrow('The server says no.');
});
