import { describe, expect, it } from 'vitest';
import { ApiError } from '@/lib/api/api-error';
import { ReceivedRecords } from '@/lib/api/intake/received-records';
import type { BodyMessage } from '@/lib/api/intake/prepare-body';

const HEAD: BodyMessage = { head: { count: 3, firstDay: '2026-03-01', customerIds: [] } };
const REST: BodyMessage = { rest: { customers: [], users: ['a@b.example'], conflicting: '[]' } };
const FIRST: BodyMessage = { batch: { rows: '[1,2]', count: 2 } };
const SECOND: BodyMessage = { batch: { rows: '[3]', count: 1 } };

describe('records that a thread prepares', () => {
  it('are there as soon as they are known to be valid, and their batches as they come', async () => {
    const received = new ReceivedRecords();
    received.port.postMessage(HEAD);
    const records = await received.require();
    expect(records.count).toBe(3);
    received.port.postMessage(FIRST);
    const batches = asyncIteratorOf(records.batches);
    expect(await batches.next()).toEqual({ done: false, value: { rows: '[1,2]', count: 2 } });
    for (const message of [SECOND, REST]) received.port.postMessage(message);
    expect((await batches.next()).value).toEqual({ rows: '[3]', count: 1 });
    expect((await batches.next()).done).toBe(true);
    expect(records.rest().users).toEqual(['a@b.example']);
  });

  it('can be read again, as a transaction that is rolled back has to', async () => {
    const received = new ReceivedRecords();
    for (const message of [HEAD, FIRST, SECOND, REST]) received.port.postMessage(message);
    const records = await received.require();
    const once = await listOf(records.batches);
    expect(await listOf(records.batches)).toEqual(once);
    expect(once).toHaveLength(2);
  });

  it('fail with what is wrong with them, and with the thread', async () => {
    const wrong = new ReceivedRecords();
    const details = { errors: [{ index: 0, field: 'id', message: 'is missing' }] };
    wrong.port.postMessage({ error: { problem: 'wrong-records', details } } satisfies BodyMessage);
    await expect(wrong.require()).rejects.toThrow(ApiError);

    const crashed = new ReceivedRecords();
    crashed.port.postMessage(HEAD);
    const records = await crashed.require();
    const batches = asyncIteratorOf(records.batches);
    const next = batches.next();
    crashed.fail(new Error('The thread has ended.'));
    await expect(next).rejects.toThrow('The thread has ended.');
  });

  it('do not tell of their end before it has come', async () => {
    const received = new ReceivedRecords();
    received.port.postMessage(HEAD);
    const records = await received.require();
    expect(() => records.rest()).toThrow('not read to their end');
    received.fail(new Error('enough'));
  });
});

function asyncIteratorOf<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncIterator<Item> {
  if (Symbol.asyncIterator in items) return items[Symbol.asyncIterator]();
  throw new Error('These have come already.');
}

async function listOf<Item>(items: Iterable<Item> | AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
