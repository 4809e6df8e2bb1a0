import type { ActivityHead } from '@/lib/activity/activity';
import { cursorOf, positionBefore } from '@/lib/activity/filter/cursor';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { atPage } from '@/lib/activity/filter/filter-url';
import { barsOf } from '@/lib/activity/histogram/bars';
import { readLogView } from '@/lib/activity/log-page/log-view';
import { countNewerActivities } from '@/lib/activity/query/page/count-newer';
import { findRecordStates } from '@/lib/activity/record/record-states';
import { findViewNeighbours } from '@/lib/activity/record/view-neighbours';
import { indexTexts } from '@/lib/activity/search/index-texts';
import { HEAD_COLUMNS, toHead, type HeadRow } from '@/lib/activity/query/row';
import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { LARGE } from '@/scripts/bench/data/bench-partners';
import { recordsText, type BenchSize } from '@/scripts/bench/data/bench-size';
import { fullYearFilter } from '@/scripts/bench/data/full-year';
import { within, type Measurement } from '@/scripts/bench/measurement';
import { medianTimes } from '@/scripts/bench/median-times';

const ROUNDS = 5;

/**
 * What depends on a place in a long log must take at most a second: a record's neighbours in the view
 * that it was opened from, a page with its position, and the number of newer activities.
 */
export async function measurePlaces({ large }: BenchSize): Promise<Measurement[]> {
  const { scope } = LARGE;
  // Indexes all texts, as the server does within some minutes after loading.
  while ((await indexTexts()) > 0);
  const activity = await findSomeActivity(scope);
  const tasks = Object.entries(viewsOf(activity)).flatMap(([name, view]) =>
    tasksIn(scope, { name, view, activity }),
  );
  const times = await medianTimes(ROUNDS, Object.fromEntries(tasks));
  return Object.entries(times).map(([name, milliseconds]) => ({
    what: `In ${recordsText(large)}: ${name}`,
    figures: `${milliseconds.toFixed(0)} ms`,
    bound: within(1000, [milliseconds, 'ms']),
  }));
}

type Task = [name: string, run: () => Promise<unknown>];
type Place = { name: string; view: ActivityFilter; activity: ActivityHead };

function tasksIn(scope: Scope, { name, view, activity }: Place): Task[] {
  const page = atPage(view, positionBefore(activity));
  const newer = atPage(view, { direction: 'newer', from: cursorOf(activity) });
  return [
    [`neighbours of a record, ${name}`, () => findNeighbours(scope, { view, activity })],
    [`page and position, ${name}`, () => readLogView(scope, { filter: page, ...barsOf(page) })],
    [`number of newer, ${name}`, () => countNewerActivities(scope, newer)],
  ];
}

async function findNeighbours(scope: Scope, { view, activity }: Pick<Place, 'view' | 'activity'>) {
  const { recordId } = activity;
  const states = await findRecordStates(scope, { recordId, page: 1 });
  return states && findViewNeighbours(scope, { states, state: activity, filter: view });
}

// Each shows the activity.
function viewsOf(activity: ActivityHead): Record<string, ActivityFilter> {
  const year = fullYearFilter();
  const { customerId, userPrincipalName, operationType, status, actorKind } = activity;
  return {
    'no filter': year,
    'half an hour aside (Asia/Kolkata)': { ...year, zone: 'Asia/Kolkata' },
    customer: { ...year, customers: customerId === null ? [] : [customerId] },
    'customer and user': {
      ...year,
      customers: customerId === null ? [] : [customerId],
      users: [userPrincipalName],
    },
    'action and status': { ...year, actions: [operationType], statuses: [status] },
    'kind of user': { ...year, kinds: [actorKind] },
    'q in many': { ...year, q: activity.customerName },
  };
}

// In the middle of the log.
async function findSomeActivity(scope: Scope): Promise<ActivityHead> {
  const [row] = await queryRows<HeadRow>(
    scope,
    sql`
    SELECT ${HEAD_COLUMNS} FROM activity
    WHERE partner_id = ${scope.partnerId}::uuid AND customer_id IS NOT NULL AND customer_name IS NOT NULL
      AND user_principal_name <> ''
    ORDER BY occurred_at, sequence
    OFFSET (SELECT count(*) / 3 FROM activity WHERE partner_id = ${scope.partnerId}::uuid) LIMIT 1`,
  );
  if (!row) throw new OperationalError('The log to measure is empty.');
  return toHead(row);
}
