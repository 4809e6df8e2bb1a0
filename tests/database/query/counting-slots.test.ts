import { expect, it } from 'vitest';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import { listActivities } from '@/lib/activity/query/list-activities';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { ownerPool, withOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const WAITING = `SELECT FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'`;

it('counts few searches at once, so that pages have connections', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [rawRecord({ operationDate: '2026-03-01T06:00:00Z' })]);
  const search = filterOf('from=2026-03-01&to=2026-03-01&q=microsoft');
  const count = () => countHistogram(partner.scope, { filter: search, bars: [] });
  await withOwner(async (client) => {
    // Each search that is counted waits for this.
    await client.query('BEGIN; LOCK TABLE activity_text IN ACCESS EXCLUSIVE MODE');
    const counting = Promise.allSettled(Array.from({ length: 30 }, count));
    await expect.poll(countWaiting).toBe(2);
    const page = await listActivities(partner.scope, filterOf('from=2026-03-01&to=2026-03-01'));
    expect(page.activities).toHaveLength(1);
    // By now all have begun. A lock that is waited for too long gives its slot to the next.
    expect(await countWaiting()).toBeLessThanOrEqual(2);
    await client.query('ROLLBACK');
    await counting;
  });
  // Each slot came back.
  expect(await count()).toEqual({ total: 0, bars: [] });
});

async function countWaiting(): Promise<number> {
  return (await ownerPool().query(WAITING)).rowCount ?? 0;
}
