import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { storeInTransaction } from '@/lib/activity/intake/store/store';
import { countActivities } from '@/lib/activity/query/list-activities';
import { indexTexts } from '@/lib/activity/search/index-texts';
import { withTransaction } from '@/lib/platform/database/transaction';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { listMiscounts, listMisindexed } from '@/tests/support/database/derived-checks';
import {
  makePartner,
  storeRaw,
  TEST_KEY,
  type TestPartner,
} from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';
import { ownerPool } from '@/tests/support/database/as-owner';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31';

async function rowsOf<Row extends object>(query: string, partner: TestPartner): Promise<Row[]> {
  return (await ownerPool().query<Row>(query, [partner.id])).rows;
}

const batches = fc.array(
  fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      operationStatus: fc.constantFrom('progress', 'succeeded', 'failed'),
      operationType: fc.constantFrom('create_order', 'update_subscription', 'odd_one'),
      operationDate: fc.constantFrom('2026-03-01T00:00:00Z', '2026-03-01T00:59:59.9999999Z'),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  { minLength: 1, maxLength: 5 },
);

// Different content makes its own activity, even under the same id and status.
const markOf = (record: RawRecord) =>
  ['"mark', record.id, record.operationStatus, record.operationType, record.operationDate, 'end"']
    .map(String)
    .join(' ');

it('counts and finds everything that is stored, even if it arrives at once or again', async () => {
  await fc.assert(
    fc.asyncProperty(batches, async (generated) => {
      const partner = await makePartner();
      const records = generated.map((batch) =>
        batch.map((record) =>
          rawRecord({
            ...record,
            originalCorrelationId: null,
            resourceNewValue: markOf(record).replaceAll('"', ''),
          }),
        ),
      );
      const results = await Promise.all(records.map((batch) => storeRaw(partner, batch)));
      await indexTexts(20);
      const marks = new Set(records.flat().map(markOf));
      expect(results.reduce((sum, { stored }) => sum + stored, 0)).toBe(marks.size);
      expect(await listMiscounts(partner)).toEqual([]);
      expect(await listMisindexed(partner)).toEqual([]);
      expect(await countActivities(partner.scope, filterOf(MARCH))).toBe(marks.size);
      for (const mark of marks) {
        const filter = filterOf(`${MARCH}&${new URLSearchParams({ q: mark.toUpperCase() })}`);
        expect(await countActivities(partner.scope, filter)).toBe(1);
      }
    }),
    { numRuns: 25 },
  );
});

it('leaves nothing behind after a failed transaction', async () => {
  const partner = await makePartner();
  const { records } = parseAuditRecords([rawRecord()]);
  const client = await ownerPool().connect();
  try {
    const storing = withTransaction(client, async () => {
      await storeInTransaction({ client, partnerId: partner.id, source: TEST_KEY }, records ?? []);
      throw new Error('stopped');
    });
    await expect(storing).rejects.toThrow('stopped');
  } finally {
    client.release();
  }
  for (const table of ['activity', 'activity_text']) {
    expect(await rowsOf(`SELECT FROM ${table} WHERE partner_id = $1`, partner)).toEqual([]);
  }
});

it('stores the longest texts that a record may have, in characters of four bytes', async () => {
  const partner = await makePartner();
  // Many different characters, because a repeated one would be compressed; each is two UTF-16
  // units.
  const long = (length: number) =>
    String.fromCodePoint(
      ...Array.from({ length: length / 2 }, (_, at) => 0x20000 + ((at * 7919) % 40_000)),
    );
  const record = rawRecord({
    id: long(400),
    customerName: long(400),
    userPrincipalName: long(400),
    resourceType: long(150),
    operationType: long(150),
    operationStatus: long(100),
    originalCorrelationId: long(400),
  });
  expect(await storeRaw(partner, [record])).toEqual({
    stored: 1,
    duplicates: 0,
    conflicts: 0,
  });
  await indexTexts(0);
  expect(await listMiscounts(partner)).toEqual([]);
});

it('finds a word at the end of a text of a megabyte', async () => {
  const partner = await makePartner();
  const filler = Array.from({ length: 60_000 }, (_, number) => `word-${number * 7919}`).join(' ');
  await storeRaw(partner, [rawRecord({ resourceNewValue: `${filler} the very end` })]);
  await indexTexts(0);
  expect(await countActivities(partner.scope, filterOf(`${MARCH}&q=the+very+END`))).toBe(1);
});
