import { expect, it } from 'vitest';
import { storePrepared, type StoreResult } from '@/lib/activity/intake/store/store';
import { messagesOf } from '@/lib/api/intake/prepare-body';
import { ReceivedRecords } from '@/lib/api/intake/received-records';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';

useDatabase();

const SOURCE = { kind: 'api', name: 'key', detail: '' } as const;

/** Stores a body as the API does, shared by so many threads. */
async function store(partner: TestPartner, { items, parts }: { items: unknown[]; parts: number }) {
  const received = new ReceivedRecords(parts);
  received.ports.forEach((port, number) => {
    const bytes = new TextEncoder().encode(JSON.stringify(items));
    const part = { number, of: parts };
    const instant = new Date('2026-11-21T12:00:00Z');
    const task = { bytes, type: 'json', partnerId: partner.id, instant, part } as const;
    for (const message of messagesOf(task)) port.postMessage(message);
  });
  return storePrepared({ partnerId: partner.id, source: SOURCE }, await received.require());
}

const at = (day: number, fields = {}) =>
  rawRecord({ operationDate: `2026-03-${String(day).padStart(2, '0')}T10:00:00Z`, ...fields });

// What falls into different parts: states, repetitions and strangers under one id, and names.
const ITEMS = [
  at(1, { id: 'state', operationStatus: 'progress' }),
  at(2, { id: 'twice', customerId: '11111111-1111-4111-8111-111111111111', customerName: 'Old' }),
  at(3, { id: 'shared', operationType: 'add_user' }),
  at(3, { id: 'same', customizedData: [{ key: 'Note', value: 'x' }] }),
  at(3, { id: null, customizedData: [{ key: 'Note', value: 'no id' }] }),
  at(20, { id: 'state', operationStatus: 'succeeded' }),
  at(21, { id: 'twice', customerId: '11111111-1111-4111-8111-111111111111', customerName: 'New' }),
  at(22, { id: 'shared', operationType: 'delete_user' }),
  at(3, { id: 'same', customizedData: [{ key: 'Note', value: 'x' }] }),
  at(23, { id: null, customizedData: [{ key: 'Note', value: 'no id' }] }),
  ...Array.from({ length: 8 }, (_, number) => at(10 + number, { id: `record-${number}` })),
];

it('stores the same however many threads share a body, and again nothing', async () => {
  const results: StoreResult[][] = [];
  const contents: unknown[] = [];
  for (const parts of [1, 2, 3]) {
    const partner = await makePartner();
    const request = { items: ITEMS, parts };
    results.push([await store(partner, request), await store(partner, request)]);
    const stored = await asOwner(
      `SELECT record_id, status, variant, occurred_at, operation_type, customer_name FROM activity
       WHERE partner_id = $1 AND record_id NOT LIKE 'content-%'
       ORDER BY record_id, status, variant`,
      [partner.id],
    );
    const customers = await asOwner(
      `SELECT id, name, name_seen_at FROM customer WHERE partner_id = $1 AND name IN ('Old', 'New')`,
      [partner.id],
    );
    contents.push({ stored, customers });
  }
  expect(results[1]).toEqual(results[0]);
  expect(results[2]).toEqual(results[0]);
  expect(results[0]?.[1]).toMatchObject({ stored: 0 });
  expect(contents[1]).toEqual(contents[0]);
  expect(contents[2]).toEqual(contents[0]);
});
