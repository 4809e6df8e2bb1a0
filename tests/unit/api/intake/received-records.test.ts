import type { MessagePort } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { ApiError } from '@/lib/api/api-error';
import { ReceivedRecords } from '@/lib/api/intake/received-records';
import type { SeenCustomer } from '@/lib/activity/intake/prepare/seen-customers';
import type { BodyMessage } from '@/lib/api/intake/prepare-body';

const HEAD: BodyMessage = { head: { count: 3, firstDay: '2026-03-01', customerIds: [] } };
const REST: BodyMessage = { rest: { customers: [], users: ['a@b.example'], conflicting: '[]' } };
const FIRST = batchMessage(2);
const SECOND = batchMessage(1);

describe('records that a thread prepares', () => {
  it('are there as soon as they are known to be valid, and their batches as they come', async () => {
    const received = new ReceivedRecords(1);
    portOf(received).postMessage(HEAD);
    const records = await received.require();
    expect(records.count).toBe(3);
    portOf(received).postMessage(FIRST);
    const batches = asyncIteratorOf(records.batches);
    expect(await batches.next()).toEqual({ done: false, value: FIRST.batch });
    for (const message of [SECOND, REST]) portOf(received).postMessage(message);
    expect((await batches.next()).value).toEqual(SECOND.batch);
    expect((await batches.next()).done).toBe(true);
    expect(records.rest().users).toEqual(['a@b.example']);
  });

  it('can be read again, as a transaction that is rolled back has to', async () => {
    const received = new ReceivedRecords(1);
    for (const message of [HEAD, FIRST, SECOND, REST]) portOf(received).postMessage(message);
    const records = await received.require();
    const once = await listOf(records.batches);
    expect(await listOf(records.batches)).toEqual(once);
    expect(once).toHaveLength(2);
  });

  it('fail with what is wrong with them, and with the thread', async () => {
    const wrong = new ReceivedRecords(1);
    const details = { errors: [{ index: 0, field: 'id', message: 'is missing' }] };
    portOf(wrong).postMessage({
      error: { problem: 'wrong-records', details },
    } satisfies BodyMessage);
    await expect(wrong.require()).rejects.toThrow(ApiError);

    const crashed = new ReceivedRecords(1);
    portOf(crashed).postMessage(HEAD);
    const records = await crashed.require();
    const batches = asyncIteratorOf(records.batches);
    const next = batches.next();
    crashed.fail(new Error('The thread has ended.'));
    await expect(next).rejects.toThrow('The thread has ended.');
  });

  it('of two threads are one list, in the order of the parts', async () => {
    const received = new ReceivedRecords(2);
    const other = { id: 'b', name: 'Other', seen_at: '2026-01-01' };
    const older = { id: 'a', name: 'Old name', seen_at: '2026-03-01' };
    const newer = { id: 'a', name: 'New name', seen_at: '2026-03-02' };
    const restOf = (customers: SeenCustomer[], conflicting: string): BodyMessage => ({
      rest: { customers, users: ['x', String(customers.length)], conflicting },
    });
    const day = (firstDay: string, id: string): BodyMessage => ({
      head: { count: 2, firstDay, customerIds: [id, 'b'] },
    });
    // The second one is ready first.
    for (const message of [day('2026-03-02', 'a'), SECOND, restOf([newer, other], '[5]')])
      portOf(received, 1).postMessage(message);
    for (const message of [day('2026-03-01', 'a'), FIRST, restOf([older], '[4]')])
      portOf(received, 0).postMessage(message);
    const records = await received.require();
    expect(records).toMatchObject({ count: 4, firstDay: '2026-03-01', customerIds: ['a', 'b'] });
    expect((await listOf(records.batches)).map(({ count }) => count)).toEqual([2, 1]);
    expect(records.rest()).toEqual({
      customers: [newer, other],
      users: ['x', '1', '2'],
      conflicting: '[4,5]',
    });
  });

  it('of two threads fail with all that is wrong, in the order of the body', async () => {
    const received = new ReceivedRecords(2);
    const wrong = (index: number): BodyMessage => ({
      error: {
        problem: 'wrong-records',
        details: { errors: [{ index, field: 'id', message: 'is missing' }] },
      },
    });
    portOf(received, 0).postMessage(wrong(7));
    portOf(received, 1).postMessage(wrong(2));
    const failure = await received.require().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect((failure as ApiError).details.errors?.map(({ index }) => index)).toEqual([2, 7]);
  });

  it('do not tell of their end before it has come', async () => {
    const received = new ReceivedRecords(1);
    portOf(received).postMessage(HEAD);
    const records = await received.require();
    expect(() => records.rest()).toThrow('not read to their end');
    received.fail(new Error('enough'));
  });
});

function batchMessage(count: number) {
  const bytes = Uint8Array.from({ length: count });
  return { batch: { count, hasDerivedIds: false, bytes, starts: [0] } } satisfies BodyMessage;
}

function portOf({ ports }: ReceivedRecords, number = 0): MessagePort {
  const port = ports[number];
  if (port) return port;
  throw new Error('There is no such part.');
}

function asyncIteratorOf<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncIterator<Item> {
  if (Symbol.asyncIterator in items) return items[Symbol.asyncIterator]();
  throw new Error('These have come already.');
}

async function listOf<Item>(items: Iterable<Item> | AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
