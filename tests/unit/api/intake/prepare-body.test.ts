import { expect, it } from 'vitest';
import { rowsOf } from '@/lib/activity/intake/batch/prepared-batch';
import { messagesOf, type BodyMessage } from '@/lib/api/intake/prepare-body';
import { rawRecord } from '@/tests/support/records/audit-records';

const INSTANT = new Date('2026-11-21T12:00:00Z');

function messages(items: unknown[], part = { number: 0, of: 1 }): BodyMessage[] {
  const bytes = new TextEncoder().encode(JSON.stringify(items));
  const partnerId = '00000000-0000-4000-8000-000000000001';
  return [...messagesOf({ bytes, type: 'json', partnerId, instant: INSTANT, part })];
}

function idsOf(all: BodyMessage[]): string[] {
  return all.flatMap((message) =>
    'batch' in message ? rowsOf(message.batch).map((row) => row.record_id) : [],
  );
}

it('shares a body by time, so that every record is in one part and the earlier ones in the first', () => {
  const days = [9, 2, 7, 4, 5];
  const items = days.map((day) =>
    rawRecord({ id: `day-${day}`, operationDate: `2026-03-0${day}T10:00:00Z` }),
  );
  expect(idsOf(messages(items))).toEqual(['day-2', 'day-4', 'day-5', 'day-7', 'day-9']);
  expect(idsOf(messages(items, { number: 0, of: 2 }))).toEqual(['day-2', 'day-4']);
  expect(idsOf(messages(items, { number: 1, of: 2 }))).toEqual(['day-5', 'day-7', 'day-9']);
});

it('names a wrong record by its place in the body, whichever part it is in', () => {
  const items = [rawRecord(), rawRecord(), rawRecord({ resourceType: 7 }), rawRecord()];
  const found = [0, 1].flatMap((number) => messages(items, { number, of: 2 }));
  const errors = found.flatMap((message) => ('error' in message ? [message.error] : []));
  expect(errors).toHaveLength(1);
  expect(errors[0]?.details.errors?.map(({ index }) => index)).toEqual([2]);
});

it('sends a few records of the first part soon, and all the others in large batches', () => {
  const items = Array.from({ length: 700 }, () => rawRecord());
  const sizesOf = (part: { number: number; of: number }) =>
    messages(items, part).flatMap((message) => ('batch' in message ? [message.batch.count] : []));
  expect(sizesOf({ number: 0, of: 1 })).toEqual([60, 190, 250, 200]);
  expect(sizesOf({ number: 0, of: 2 })).toEqual([60, 190, 100]);
  expect(sizesOf({ number: 1, of: 2 })).toEqual([350]);
});

it('refuses a time that is no text, whatever it holds', () => {
  const operationDate = { toString: 1, valueOf: null };
  const found = [0, 1].flatMap((number) =>
    messages([rawRecord({ operationDate }), rawRecord()], { number, of: 2 }),
  );
  const errors = found.flatMap((message) => ('error' in message ? [message.error] : []));
  expect(errors[0]?.details.errors).toEqual([
    expect.objectContaining({ index: 0, field: 'operationDate' }),
  ]);
});
