import { expect, it } from 'vitest';
import { cursorOf, positionBefore } from '@/lib/activity/filter/cursor';
import { atPage } from '@/lib/activity/filter/filter-url';
import { countNewerActivities, MAX_NEWER } from '@/lib/activity/query/page/count-newer';
import { findState, listActivities } from '@/lib/activity/query/list-activities';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const QUERIES = ['', '&status=failed', '&q=Exchange', '&source=api', '&kind=partner_user'];

/** 60 records of one instant, every third one failed. */
async function storeTwins() {
  const partner = await makePartner();
  const operationStatus = (n: number) => (n % 3 === 0 ? 'failed' : 'succeeded');
  await storeRaw(
    partner,
    Array.from({ length: 60 }, (_, n) => rawRecord({ operationStatus: operationStatus(n) })),
  );
  return partner;
}

it.each(QUERIES)(
  'counts what a view %j has beyond an activity, and not that one',
  async (query) => {
    const { scope } = await storeTwins();
    const filter = filterOf(`from=2026-03-01&to=2026-03-31${query}`);
    const { activities } = await listActivities(scope, filter);
    for (const place of [0, 1, 7]) {
      const activity = activities[place];
      if (!activity) throw new Error('The view is too short.');
      const newer = atPage(filter, { direction: 'newer', from: cursorOf(activity) });
      expect(await countNewerActivities(scope, newer)).toBe(place);
    }
  },
);

it('counts up to a hundred', async () => {
  const { scope } = await storeTwins();
  const partner = await storeTwins();
  await storeRaw(
    partner,
    Array.from({ length: 60 }, () => rawRecord({ operationDate: '2026-03-20T10:00:00Z' })),
  );
  const from = { occurredAt: '2026-03-01T00:00:00.000000Z', sequence: '1' };
  const filter = atPage(filterOf('from=2026-03-01&to=2026-03-31'), { direction: 'newer', from });
  expect(await countNewerActivities(partner.scope, filter)).toBe(MAX_NEWER);
  expect(await countNewerActivities(scope, filter)).toBe(60);
});

it('the position before the newest activity starts the very page that it is on', async () => {
  const { scope } = await storeTwins();
  const filter = filterOf('from=2026-03-01&to=2026-03-31');
  const first = await listActivities(scope, filter);
  const [newest] = first.activities;
  if (!newest) throw new Error('There is no activity.');
  const pinned = await listActivities(scope, atPage(filter, positionBefore(newest)));
  expect(pinned.activities).toEqual(first.activities);
});

it('finds one state of a record, and nothing of another partner', async () => {
  const partner = await makePartner();
  const other = await makePartner();
  const record = rawRecord();
  await storeRaw(partner, [{ ...record, operationStatus: 'progress' }, record]);
  const { activities } = await listActivities(
    partner.scope,
    filterOf('from=2026-03-01&to=2026-03-31'),
  );
  expect(activities).toHaveLength(2);
  for (const { recordId, sequence, status } of activities) {
    const found = await findState(partner.scope, { recordId, sequence });
    expect(found).toMatchObject({ recordId, sequence, status });
    expect(await findState(other.scope, { recordId, sequence })).toBeNull();
    expect(await findState(partner.scope, { recordId, sequence: '0' })).toBeNull();
  }
});
