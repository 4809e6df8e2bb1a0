import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';
import { DAY, HOUR, MILLISECOND } from '@/prisma/sample/timeline/instant';
import { changeLicenses, createUser } from '@/prisma/sample/operations/users';
import type { EdgeCaseSetting } from './setting';

// More than a page of the log.
const AT_ONE_INSTANT = 75;

/** Records that only their order tells apart, and records at the very edge of a day. */
export function instantRecords({
  makeRecord,
  random,
  customers,
  today,
}: EdgeCaseSetting): BulkActivity[] {
  const [customer, other = customer] = customers;
  if (!customer || !other) return [];
  const night = today - 9 * DAY + 2 * HOUR;
  const burst = today - 5 * DAY + 10 * HOUR;
  return [
    ...Array.from({ length: AT_ONE_INSTANT }, () =>
      makeRecord({ at: night, customer: random.pick([customer, other]) }, (scene) => ({
        ...changeLicenses(scene),
        by: 'application',
      })),
    ),
    // Within one millisecond, and the last two within one microsecond.
    ...[0, 1200, 4830, 4837].map((ticks) =>
      makeRecord({ at: burst + ticks, customer }, createUser),
    ),
    makeRecord({ at: burst + MILLISECOND, customer }, createUser),
    makeRecord({ at: today - 1, customer: other }, changeLicenses),
    makeRecord({ at: today, customer: other }, changeLicenses),
  ];
}
