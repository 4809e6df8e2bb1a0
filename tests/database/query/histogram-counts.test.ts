import { beforeAll, expect, it } from 'vitest';
import { countActivities } from '@/lib/activity/query/list-activities';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import type { TimeRange } from '@/lib/activity/query/time-range';
import { ADATUM, rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const none = { succeeded: 0, failed: 0, pending: 0, unknown: 0 };

let partner: TestPartner;

beforeAll(async () => {
  partner = await makePartner();
  await storeRaw(partner, [
    rawRecord({ operationDate: '2026-02-28T23:59:59.9999999Z' }),
    rawRecord({ operationDate: '2026-03-01T00:00:00Z' }),
    rawRecord({ operationDate: '2026-03-01T05:59:59.9999999Z', operationStatus: 'Decline' }),
    rawRecord({ operationDate: '2026-03-01T06:00:00Z', operationStatus: 'failed' }),
    rawRecord({ operationDate: '2026-03-01T06:20:00Z', operationStatus: 'progress' }),
    rawRecord({ operationDate: '2026-03-01T23:59:59.9999999Z', operationStatus: 'odd' }),
    rawRecord({ operationDate: '2026-03-02T00:00:00Z' }),
  ]);
});

function barsAt(...instants: string[]): TimeRange[] {
  return instants.slice(1).map((end, number) => ({
    start: new Date(instants[number] ?? end),
    end: new Date(end),
  }));
}

const DAY = barsAt('2026-03-01T00:00:00Z', '2026-03-01T06:00:00Z', '2026-03-02T00:00:00Z');

it('counts a period by outcome in half-open bars', async () => {
  const filter = filterOf('from=2026-03-01&to=2026-03-01');
  expect(await countHistogram(partner.scope, { filter, bars: DAY })).toEqual({
    total: 5,
    bars: [
      { ...none, succeeded: 1, failed: 1 },
      { ...none, failed: 1, pending: 1, unknown: 1 },
    ],
  });
});

it('counts correctly when bars do not start at whole hours', async () => {
  const filter = filterOf('from=2026-03-01&to=2026-03-01&tz=Asia/Kolkata');
  const bars = barsAt('2026-02-28T18:30:00Z', '2026-03-01T06:10:00Z', '2026-03-01T18:30:00Z');
  expect(await countHistogram(partner.scope, { filter, bars })).toEqual({
    total: 5,
    bars: [
      { ...none, succeeded: 2, failed: 2 },
      { ...none, pending: 1 },
    ],
  });
});

it.each(['', 'status=failed', 'action=update_subscription', `customer=${ADATUM.id}`, 'q=adatum'])(
  'returns the count of the list under the filter "%s"',
  async (choice) => {
    const filter = filterOf(`from=2026-03-01&to=2026-03-01&${choice}`);
    const { total, bars } = await countHistogram(partner.scope, { filter, bars: DAY });
    expect(total).toBe(choice === 'status=failed' ? 1 : 5);
    expect(total).toBe(await countActivities(partner.scope, filter));
    expect(bars.flatMap((bar) => Object.values(bar)).reduce((sum, one) => sum + one)).toBe(total);
  },
);
