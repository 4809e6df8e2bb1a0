import { expect, it } from 'vitest';
import { findSettledSequence } from '@/lib/activity/derived/watermark';
import { countActivities, listActivities } from '@/lib/activity/query/list-activities';
import { searchGrams } from '@/lib/activity/query/search/search-condition';
import { searchedBlocks } from '@/lib/activity/query/search/searched-blocks';
import { indexTexts } from '@/lib/activity/search/index-texts';
import { unindexFrom } from '@/lib/activity/search/index/unindex';
import { queryRows } from '@/lib/platform/database/database';
import { withTransaction } from '@/lib/platform/database/transaction';
import { instantsOfDays } from '@/lib/platform/time/time';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { polyglotRecords } from '@/tests/support/records/polyglot-records';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';
import { asOwner, ownerPool } from '@/tests/support/database/as-owner';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31';
const ADATUM_IN_MARCH = filterOf(`${MARCH}&q=adatum`);

async function countRows(table: string): Promise<number> {
  const { rows } = await ownerPool().query<{ count: string }>(`SELECT count(*) FROM ${table}`);
  return Number(rows[0]?.count);
}

async function makePartnerWith(count: number): Promise<TestPartner> {
  const partner = await makePartner();
  await storeRaw(
    partner,
    Array.from({ length: count }, () => rawRecord()),
  );
  return partner;
}

/** Lets a partner's texts wait, as the version before stores them. */
async function letWait(partner: TestPartner): Promise<void> {
  await asOwner(
    `WITH moved AS (DELETE FROM activity_text WHERE partner_id = $1 RETURNING *)
     INSERT INTO activity_text_new SELECT * FROM moved`,
    [partner.id],
  );
}

it('indexes texts, which are still found', async () => {
  const partner = await makePartnerWith(60);
  const before = await listActivities(partner.scope, ADATUM_IN_MARCH);
  expect(await indexTexts(1)).toBe(60);
  expect(await listActivities(partner.scope, ADATUM_IN_MARCH)).toEqual(before);
  expect(await countActivities(partner.scope, ADATUM_IN_MARCH)).toBe(60);
  expect(await indexTexts(1)).toBe(0);
});

it('leaves too few texts for a segment as they are, and finds them as well', async () => {
  const partner = await makePartnerWith(3);
  const segments = await countRows('activity_text_segment');
  expect(await indexTexts()).toBe(0);
  expect(await countRows('activity_text_segment')).toBe(segments);
  expect(await countActivities(partner.scope, ADATUM_IN_MARCH)).toBe(3);
  expect(await indexTexts(1)).toBe(3);
});

it('moves and then indexes what the version before stores, which is found at every moment', async () => {
  const partner = await makePartnerWith(200);
  await letWait(partner);
  const counts = new Set<number>();
  let isIndexing = true;
  const looking = (async () => {
    while (isIndexing) counts.add(await countActivities(partner.scope, ADATUM_IN_MARCH));
  })();
  expect(await indexTexts(1)).toBe(400);
  isIndexing = false;
  await looking;
  expect([...counts]).toEqual([200]);
  expect(await countRows('activity_text_new')).toBe(0);
});

it('finds texts that come with a lower sequence than what is indexed', async () => {
  const partner = await makePartnerWith(5);
  await asOwner(
    `WITH late AS (DELETE FROM activity_text WHERE partner_id = $1 AND sequence = (
       SELECT min(sequence) FROM activity_text WHERE partner_id = $1) RETURNING *)
     INSERT INTO activity_text_new SELECT * FROM late`,
    [partner.id],
  );
  const { rows } = await ownerPool().query('DELETE FROM activity_text_new RETURNING *');
  expect(await indexTexts(1)).toBe(4);
  await asOwner(
    'INSERT INTO activity_text_new SELECT * FROM json_populate_record(NULL::activity_text_new, $1)',
    [JSON.stringify(rows[0])],
  );
  expect(await countActivities(partner.scope, ADATUM_IN_MARCH)).toBe(5);
  expect(await indexTexts(1)).toBe(0);
  expect(await countActivities(partner.scope, ADATUM_IN_MARCH)).toBe(5);
  await asOwner('DELETE FROM activity_text_new WHERE partner_id = $1', [partner.id]);
});

it('leaves the texts to another process that is at it', async () => {
  const partner = await makePartnerWith(2);
  await letWait(partner);
  const client = await ownerPool().connect();
  try {
    await withTransaction(client, async () => {
      await client.query('SELECT pg_advisory_xact_lock(7270738)');
      expect(await indexTexts(1)).toBe(0);
    });
    expect(await indexTexts(1)).toBe(4);
  } finally {
    client.release();
  }
});

it('does not index beyond a sequence whose activity may still be stored', async () => {
  const partner = await makePartner();
  const client = await ownerPool().connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT nextval('activity_sequence_seq'), pg_current_xact_id()`);
    await storeRaw(partner, [rawRecord()]);
    expect(await findSettledSequence(client)).toBeNull();
    expect(await indexTexts(1)).toBe(0);
    await client.query('ROLLBACK');
  } finally {
    client.release();
  }
  expect(await indexTexts(1)).toBe(1);
});

it('looks for a rare word in few blocks, and for an absent one in none', async () => {
  const partner = await makePartner();
  await storeRaw(partner, polyglotRecords(900, 5));
  await storeRaw(partner, [
    rawRecord({
      resourceNewValue: '{"Note":"Qzyx 鰯鱈 뷁"}',
      operationDate: '2026-03-15T08:00:00Z',
    }),
  ]);
  await storeRaw(partner, polyglotRecords(700, 6));
  expect(await indexTexts(1)).toBe(1601);
  const blocksOf = async (q: string) => {
    const filter = filterOf(`${MARCH}&${new URLSearchParams({ q })}`);
    const range = { grams: searchGrams({ q, own: false }), within: instantsOfDays(filter) };
    return (await queryRows(partner.scope, searchedBlocks(partner.scope, range))).length;
  };
  expect(await blocksOf('e')).toBe(13);
  for (const rare of ['qz', 'qzyx', '鰯', '鰯鱈', '鱈', '뷁', 'QZYX 鰯鱈'])
    expect([rare, await blocksOf(rare)]).toEqual([rare, rare.length === 1 ? 13 : 1]);
  for (const absent of ['qx9', '東京都', '한국어', 'zzzz'])
    expect([absent, await blocksOf(absent)]).toEqual([absent, 0]);
});

it('searches all texts one by one where the index was taken back', async () => {
  const partner = await makePartnerWith(20);
  expect(await indexTexts(1)).toBe(20);
  const client = await ownerPool().connect();
  try {
    await unindexFrom(client, { partnerId: partner.id, sequence: '0' });
  } finally {
    client.release();
  }
  expect(await countActivities(partner.scope, ADATUM_IN_MARCH)).toBe(20);
  expect(await indexTexts(1)).toBe(20);
  expect(await countActivities(partner.scope, ADATUM_IN_MARCH)).toBe(20);
});
