import { countByAction } from '@/lib/activity/query/facets';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { hoursOutside, WORKING_HOURS } from '@/lib/activity/filter/hours';
import { listReach } from '@/lib/activity/reach/list-reach';
import { REACH_KINDS } from '@/lib/activity/reach/reach-view';
import { indexTexts } from '@/lib/activity/search/index-texts';
import type { TimeRange } from '@/lib/activity/query/time-range';
import { readLogView } from '@/lib/activity/log-page/log-view';
import { listInLines } from '@/lib/activity/query/list-activities';
import { DEFAULT_WORKING_WEEK } from '@/lib/profile/preferences';
import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { addDays, countDays, instantsOfDays } from '@/lib/platform/time/time';
import { LARGE } from '@/scripts/bench/data/bench-partners';
import { recordsText, type BenchSize } from '@/scripts/bench/data/bench-size';
import { within, type Measurement } from '@/scripts/bench/measurement';
import { medianTimes } from '@/scripts/bench/median-times';
import { fullYearFilter } from '@/scripts/bench/data/full-year';

const ROUNDS = 5;
const DAYS_OF_BAR = 7;
const NIGHT = hoursOutside(WORKING_HOURS);

type FilterChoice = Partial<ActivityFilter>;

/**
 * Every query on a million activities must take at most a second: a page together with the histogram
 * above it, with each filter; the counts of actions; the reach. Of a search the first rows: its number comes later,
 * see `measureSearch`.
 */
export async function measureFind({ large }: BenchSize): Promise<Measurement[]> {
  const { scope } = LARGE;
  // Indexes all texts, as the server does within some minutes after loading.
  while ((await indexTexts()) > 0);
  const year = fullYearFilter();
  const choices = await choicesOf(scope);
  const pageTasks = Object.entries(choices).map(
    ([name, choice]): [string, () => Promise<unknown>] => {
      const filter = { ...year, ...choice };
      return filter.q
        ? [`first rows, ${name}`, () => listInLines(scope, filter)]
        : [`page and picture, ${name}`, () => readPage(scope, filter)];
    },
  );
  const reachTasks = Object.entries(REACH_KINDS).map(
    ([name, kinds]): [string, () => Promise<unknown>] => {
      const filter = { ...year, kinds: [...kinds] };
      const week = DEFAULT_WORKING_WEEK;
      return [`reach, ${name}`, () => listReach(scope, { filter, week })];
    },
  );
  const times = await medianTimes(ROUNDS, {
    ...Object.fromEntries(pageTasks),
    'counts of actions': () => countByAction(scope, year),
    'counts of actions of a customer': () => countByAction(scope, { ...year, ...choices.customer }),
    reach: () => listReach(scope, { filter: year, week: DEFAULT_WORKING_WEEK }),
    ...Object.fromEntries(reachTasks),
  });
  return Object.entries(times).map(([name, milliseconds]) => ({
    what: `Of ${recordsText(large)}: ${name}`,
    figures: `${milliseconds.toFixed(0)} ms`,
    bound: within(1000, [milliseconds, 'ms']),
  }));
}

function readPage(scope: Scope, filter: ActivityFilter): Promise<unknown> {
  return readLogView(scope, { filter, bars: barsOf(filter) });
}

function barsOf({ from, to, zone }: ActivityFilter): TimeRange[] {
  const count = Math.ceil(countDays({ from, to }) / DAYS_OF_BAR);
  return Array.from({ length: count }, (_, number) => {
    const first = addDays(from, number * DAYS_OF_BAR);
    const last = addDays(first, DAYS_OF_BAR - 1);
    return instantsOfDays({ from: first, to: last < to ? last : to, zone });
  });
}

async function choicesOf(
  scope: Scope,
): Promise<Record<string, FilterChoice> & { customer: FilterChoice }> {
  const actions = await countByAction(scope, fullYearFilter());
  const [common, rare] = [actions[0], actions.at(-1)];
  const someone = await findSomeone(scope);
  if (!common || !rare) throw new OperationalError('The log to measure is empty.');
  return {
    'no filter': {},
    'half an hour aside (Asia/Kolkata)': { zone: 'Asia/Kolkata' },
    'hours of the day': { hours: NIGHT },
    'hours of the day (Europe/Berlin)': { hours: NIGHT, zone: 'Europe/Berlin' },
    'hours of the day (Asia/Kolkata)': { hours: NIGHT, zone: 'Asia/Kolkata' },
    'hours of the day and user': { hours: NIGHT, users: [someone.user] },
    customer: { customers: [someone.customer] },
    'common action': { actions: [common.value] },
    'rare action': { actions: [rare.value] },
    user: { users: [someone.user] },
    'customer and user': { customers: [someone.customer], users: [someone.user] },
    status: { statuses: ['failed'] },
    'status of none': { statuses: ['progress'] },
    resource: { resources: ['order'] },
    'kind of user': { kinds: ['customer_user'] },
    'kinds of programs': { kinds: ['application', 'system'] },
    'days of the week': { weekdays: ['6', '7'] },
    'days of the week (Asia/Kolkata)': { weekdays: ['6', '7'], zone: 'Asia/Kolkata' },
    'q in all': { q: 'example' },
    'q in many': { q: 'contoso' },
    'q of two letters': { q: 'zx' },
    'q in an action’s words': { q: 'created order' },
    'q in one': { q: someone.correlated },
    'q in none': { q: 'no such text anywhere' },
    'q in Japanese': { q: 'トイズ' },
    'q and kind of user': { q: 'contoso', kinds: ['partner_user'] },
    'q and customer': { q: 'quantity', customers: [someone.customer] },
  };
}

async function findSomeone(scope: Scope) {
  const [someone] = await queryRows<{ customer: string; user: string; correlated: string }>(
    scope,
    sql`
    SELECT customer_id AS customer, user_principal_name AS user,
      coalesce(customized_data->0->>'value', correlation_id) AS correlated
    FROM activity WHERE partner_id = ${scope.partnerId}::uuid AND customer_id IS NOT NULL
    ORDER BY occurred_at, sequence OFFSET 1000 LIMIT 1`,
  );
  if (!someone) throw new OperationalError('The log to measure is empty.');
  return someone;
}
