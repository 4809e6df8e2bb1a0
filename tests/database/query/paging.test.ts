import { expect, it } from 'vitest';
import { PAGE_SIZE } from '@/lib/activity/page-size';
import { listActivities } from '@/lib/activity/query/list-activities';
import { atPage } from '@/lib/activity/filter/filter-url';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { downloadAll, filterOf, listAllPages } from '@/tests/support/records/views';

useDatabase();

const RECORD_ID = 10;
const march = filterOf('from=2026-03-01&to=2026-03-31');

it('pages through records of the same instant without skipping or repeating any', async () => {
  const partner = await makePartner();
  const records = Array.from({ length: 3 * PAGE_SIZE + 7 }, (_, n) =>
    rawRecord({ id: `twin-${n}` }),
  );
  await storeRaw(partner, records);
  const seen = (await listAllPages(partner.scope, march)).map(({ recordId }) => recordId);
  expect(seen).toHaveLength(records.length);
  expect(new Set(seen)).toEqual(new Set(records.map(({ id }) => id)));
});

it('downloads the same records as the pages, in the same order', async () => {
  const partner = await makePartner();
  // A third shares its instant with others, a third its millisecond.
  const dates = Array.from(
    { length: 230 },
    (_, n) => `2026-03-10T08:00:0${n % 3}.${n % 7}00000${n % 5}Z`,
  );
  await storeRaw(
    partner,
    dates.map((operationDate) => rawRecord({ operationDate })),
  );
  const pages = await listAllPages(partner.scope, march);
  const rows = await downloadAll(partner.scope, march);
  expect(rows.map((row) => row[RECORD_ID])).toEqual(pages.map(({ recordId }) => recordId));
  expect(pages.map(({ occurredAt }) => occurredAt.slice(0, 26))).toEqual(
    pages
      .map(({ occurredAt }) => occurredAt.slice(0, 26))
      .toSorted()
      .reverse(),
  );
});

it('Newer returns to the pages that Older went through', async () => {
  const partner = await makePartner();
  await storeRaw(
    partner,
    Array.from({ length: 2 * PAGE_SIZE + 5 }, () => rawRecord()),
  );
  const first = await listActivities(partner.scope, march);
  const second = await listActivities(partner.scope, atPage(march, first.older));
  const third = await listActivities(partner.scope, atPage(march, second.older));
  expect([first.newer, third.older]).toEqual([null, null]);
  expect(third.activities).toHaveLength(5);
  const backAtSecond = await listActivities(partner.scope, atPage(march, third.newer));
  const backAtFirst = await listActivities(partner.scope, atPage(march, backAtSecond.newer));
  expect(backAtSecond.activities).toEqual(second.activities);
  expect(backAtFirst.activities).toEqual(first.activities);
  expect(backAtFirst.newer).toBeNull();
});

it('keeps its position when newer records arrive while paging', async () => {
  const partner = await makePartner();
  await storeRaw(
    partner,
    Array.from({ length: PAGE_SIZE + 10 }, () => rawRecord()),
  );
  const first = await listActivities(partner.scope, march);
  await storeRaw(partner, [rawRecord({ operationDate: '2026-03-20T00:00:00Z' })]);
  const second = await listActivities(partner.scope, atPage(march, first.older));
  expect(second.activities).toHaveLength(10);
});
