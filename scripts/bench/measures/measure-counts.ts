import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { barsOf } from '@/lib/activity/histogram/bars';
import * as facets from '@/lib/activity/query/facets';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import { listReach } from '@/lib/activity/reach/list-reach';
import { DEFAULT_WORKING_WEEK } from '@/lib/profile/preferences';
import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { LARGE } from '@/scripts/bench/data/bench-partners';
import { recordsText, type BenchSize } from '@/scripts/bench/data/bench-size';
import { fullYearFilter } from '@/scripts/bench/data/full-year';
import { within, type Measurement } from '@/scripts/bench/measurement';
import { medianTimes } from '@/scripts/bench/median-times';

const ROUNDS = 5;
const ZONES = ['UTC', 'Asia/Tokyo', 'Asia/Kolkata', 'Asia/Kathmandu', 'America/New_York'];
const MAX_COUNT_MS = 150;
const MAX_REACH_MS = 500;

/** What is counted of a view: its chart with its number, and each list. */
const COUNTS: Record<string, (scope: Scope, filter: ActivityFilter) => Promise<unknown>> = {
  'number and chart': (scope, filter) =>
    countHistogram(scope, { filter, bars: barsOf(filter).bars }),
  actions: facets.countByAction,
  users: facets.countByUser,
  kinds: facets.countByKind,
  statuses: facets.countByStatus,
  resources: facets.countByResource,
  weekdays: facets.countByWeekday,
};

/** Each count of a year under any one filter, in the zone in which it takes longest, and reach. */
export async function measureCounts({ large }: BenchSize): Promise<Measurement[]> {
  const { scope } = LARGE;
  const times: [name: string, milliseconds: number, max: number][] = [];
  for (const [name, choice] of Object.entries(await choicesOf(scope))) {
    const tasks = Object.entries(COUNTS).flatMap(([what, count]) =>
      ZONES.map((zone): [string, () => Promise<unknown>] => [
        `${what} ${zone}`,
        () => count(scope, { ...fullYearFilter(), ...choice, zone }),
      ]),
    );
    const medians = await medianTimes(ROUNDS, Object.fromEntries(tasks));
    for (const what of Object.keys(COUNTS)) {
      const ofZones = ZONES.map((zone) => medians[`${what} ${zone}`] ?? 0);
      times.push([`${name}: ${what}`, Math.max(...ofZones), MAX_COUNT_MS]);
    }
  }
  const reach = await medianTimes(
    ROUNDS,
    Object.fromEntries(
      ZONES.map((zone) => [
        zone,
        () =>
          listReach(scope, {
            filter: { ...fullYearFilter(), kinds: ['partner_user'], zone },
            week: DEFAULT_WORKING_WEEK,
          }),
      ]),
    ),
  );
  times.push(['reach', Math.max(...Object.values(reach)), MAX_REACH_MS]);
  return times.map(([name, milliseconds, max]) => ({
    what: `Of ${recordsText(large)}: ${name}`,
    figures: `${milliseconds.toFixed(0)} ms`,
    bound: within(max, [milliseconds, 'ms']),
  }));
}

async function choicesOf(scope: Scope): Promise<Record<string, Partial<ActivityFilter>>> {
  const [most] = await queryRows<{ customer: string; user: string }>(
    scope,
    sql`
    SELECT (SELECT customer_id FROM activity_access_month WHERE partner_id = ${scope.partnerId}::uuid
        GROUP BY 1 ORDER BY sum(count) DESC LIMIT 1) AS customer,
      (SELECT name FROM activity_actor_month JOIN activity_actor
          ON activity_actor.partner_id = activity_actor_month.partner_id AND id = actor_id
        WHERE activity_actor_month.partner_id = ${scope.partnerId}::uuid
        GROUP BY 1 ORDER BY sum(count) DESC LIMIT 1) AS user`,
  );
  if (!most) throw new OperationalError('The log to measure is empty.');
  return {
    all: {},
    'the largest customer': { customers: [most.customer] },
    'the busiest user': { users: [most.user] },
    'an action': { actions: ['update_subscription'] },
    'a status': { statuses: ['failed'] },
    'a resource': { resources: ['order'] },
    'a kind': { kinds: ['partner_user'] },
    nights: { hours: { from: 19, to: 7 } },
    weekends: { weekdays: ['6', '7'] },
  };
}
