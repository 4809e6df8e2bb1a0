import { expect, it } from 'vitest';
import { countActivities, listActivities } from '@/lib/activity/query/list-activities';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

/** Stores a record at each of the times and returns those in a view, oldest first. */
async function shown(times: string[], query: string): Promise<string[]> {
  const partner = await makePartner();
  await storeRaw(
    partner,
    times.map((operationDate) => rawRecord({ operationDate })),
  );
  const filter = filterOf(query);
  const { activities } = await listActivities(partner.scope, filter);
  expect(await countActivities(partner.scope, filter)).toBe(activities.length);
  return activities.map(({ occurredAt }) => occurredAt).reverse();
}

it('shows the full day when From is To, to its last tick and not a tick more', async () => {
  const within = [
    '2026-03-15T00:00:00.0000000Z',
    '2026-03-15T12:00:00.0000000Z',
    '2026-03-15T23:59:59.9990000Z',
    '2026-03-15T23:59:59.9999999Z',
  ];
  const outside = ['2026-03-14T23:59:59.9999999Z', '2026-03-16T00:00:00.0000000Z'];
  expect(await shown([...outside, ...within], 'from=2026-03-15&to=2026-03-15')).toEqual(within);
});

it('counts days in the requested zone', async () => {
  const within = ['2026-03-14T15:00:00.0000000Z', '2026-03-15T14:59:59.9999999Z'];
  const outside = ['2026-03-14T14:59:59.9999999Z', '2026-03-15T15:00:00.0000000Z'];
  const query = 'from=2026-03-15&to=2026-03-15&tz=Asia/Tokyo';
  expect(await shown([...outside, ...within], query)).toEqual(within);
});

it.each([
  ['23', '2026-03-29', '2026-03-28T23:00:00.0000000Z', '2026-03-29T22:00:00.0000000Z'],
  ['25', '2026-10-25', '2026-10-24T22:00:00.0000000Z', '2026-10-25T23:00:00.0000000Z'],
])('shows a full day of %s hours', async (_hours, day, first, after) => {
  const last = new Date(Date.parse(after) - 1).toISOString().replace('Z', '0000Z');
  const query = `from=${day}&to=${day}&tz=Europe/Berlin`;
  expect(await shown([first, last, after], query)).toEqual([first, last]);
});
