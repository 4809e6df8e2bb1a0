import { expect, it } from 'vitest';
import { countActivities } from '@/lib/activity/query/list-activities';
import { indexTexts } from '@/lib/activity/search/index-texts';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { keepFor, recordOn, removeExpired } from '@/tests/support/records/retention';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

/** How many segments each table of the index has. */
async function countSegments(partner: TestPartner): Promise<number[]> {
  const tables = ['segment', 'block', 'gram'].map((name) =>
    asOwner<{ count: number }>(
      `SELECT count(DISTINCT segment)::integer AS count FROM activity_text_${name}
       WHERE partner_id = $1`,
      [partner.id],
    ),
  );
  return (await Promise.all(tables)).map(([row]) => row?.count ?? -1);
}

const found = (partner: TestPartner) =>
  countActivities(partner.scope, filterOf('from=2020-01-01&to=2026-12-31&q=exchange'));

it('leaves nothing in the index of segments that have no text any more', async () => {
  const partner = await makePartner();
  for (const days of [['2024-01-01', '2024-01-02'], ['2024-02-01', '2025-02-01'], ['2024-02-02']]) {
    await storeRaw(
      partner,
      days.map((day) => recordOn(day)),
    );
    expect(await indexTexts(1)).toBeGreaterThan(0);
  }
  expect(await countSegments(partner)).toEqual([3, 3, 3]);
  expect(await found(partner)).toBe(5);
  await keepFor(partner, 24);
  expect(await removeExpired(partner)).toBe(4);
  // One still has a text, and the last one says up to where there is an index.
  expect(await countSegments(partner)).toEqual([2, 2, 2]);
  expect(await found(partner)).toBe(1);
  await storeRaw(partner, [recordOn('2026-01-01')]);
  expect(await indexTexts(1)).toBeGreaterThan(0);
  expect(await found(partner)).toBe(2);
});
