import type { Scope } from '@/lib/auth/scope';
import { joinSql, sql } from '@/lib/platform/database/database';
import { readWithin, type ReadRows } from '@/lib/platform/database/read-within';
import { instantsOfDays } from '@/lib/platform/time/time';
import type { ActivityHead } from '@/lib/activity/activity';
import { cursorOf, positionBefore, type PagePosition } from '@/lib/activity/filter/cursor';
import { atPage } from '@/lib/activity/filter/filter-url';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { pagedActivities } from '@/lib/activity/query/condition';
import { countFromCursor } from '@/lib/activity/query/page/count-from-cursor';
import { readPage } from '@/lib/activity/query/page/read-page';
import { HEAD_COLUMNS, toHead, type HeadRow } from '@/lib/activity/query/row';
import { isOfRecord } from '@/lib/activity/stored/record-key';
import type { RecordStates } from './record-states';

/** A state, and how many of its record's states are newer. */
export type PlacedState = ActivityHead & { place: number };

/** The activities next to a record in a view; null at its ends. */
export type ViewNeighbours = {
  newer: PlacedState | null;
  older: PlacedState | null;
  /** The record's place, counted from 1, and the view's length; null when the view is long. */
  position: { place: number; total: number } | null;
};

/** A record's states, and the one that is looked at: the view may show several of them. */
type NeighboursOf = { states: RecordStates; state: ActivityHead; filter: ActivityFilter };

// A search may have to look through all texts, and a rare choice through all activities: the page
// does without rather than wait.
const NEIGHBOURS_TIME_MS = 2000;
const POSITION_TIME_MS = 1000;

/**
 * Finds the other records just before and after a state in a view, and its place there. When the view
 * does not show that state, it is another one of the record; null when the view shows none, and when
 * it takes too long. Counts no further than `MAX_COUNTED`.
 */
export async function findViewNeighbours(
  scope: Scope,
  { states, state, filter }: NeighboursOf,
): Promise<ViewNeighbours | null> {
  const view = { scope, filter };
  const found = await readWithin({ ...scope, timeoutMs: NEIGHBOURS_TIME_MS }, async (read) => {
    const shown = await findShownState({ ...view, read }, candidatesOf(states, state));
    if (!shown) return null;
    const beside = { state: shown, ofRecord: states.total };
    const newer = await findBeside({ ...view, read }, { ...beside, direction: 'newer' });
    const older = await findBeside({ ...view, read }, { ...beside, direction: 'older' });
    return { shown, newer, older };
  });
  if (!found) return null;
  const { shown, newer, older } = found;
  const position = await readWithin({ ...scope, timeoutMs: POSITION_TIME_MS }, (read) =>
    findPosition({ ...view, read }, shown),
  );
  return { newer, older, position };
}

type View = { scope: Scope; filter: ActivityFilter; read: ReadRows };

function candidatesOf({ latest, shown, oldest }: RecordStates, state: ActivityHead) {
  const states = [state, latest, ...shown, oldest];
  return [...new Map(states.map((candidate) => [candidate.sequence, candidate])).values()];
}

async function findShownState(view: View, states: ActivityHead[]): Promise<ActivityHead | null> {
  for (const state of states) if (await isShown(view, state)) return state;
  return null;
}

async function isShown({ scope, filter, read }: View, state: ActivityHead): Promise<boolean> {
  const instant = Date.parse(state.occurredAt);
  const { start, end } = instantsOfDays(filter);
  if (instant < start.getTime() || instant >= end.getTime()) return false;
  const within = { start: new Date(instant), end: new Date(instant + 1) };
  const branches = pagedActivities(scope, { filter: atPage(filter, null), within }).map(
    (branch) => sql`(SELECT 1 FROM ${branch} AND sequence = ${state.sequence}::bigint)`,
  );
  return (await read(joinSql(branches, ' UNION ALL '))).length > 0;
}

type Side = { state: ActivityHead; ofRecord: number; direction: PagePosition['direction'] };

// The record's page shows its other states already, so they are passed over.
async function findBeside(view: View, { state, ofRecord, direction }: Side) {
  const { scope, filter, read } = view;
  const at = atPage(filter, { direction, from: cursorOf(state) });
  const page = { filter: at, columns: HEAD_COLUMNS, limit: ofRecord - 1 };
  const rows = await readPage<HeadRow>(scope, { ...page, read });
  const row = rows.find(({ record_id }) => record_id !== state.recordId);
  return row ? withPlace(view, toHead(row)) : null;
}

async function withPlace({ scope, read }: View, head: ActivityHead): Promise<PlacedState> {
  const { occurredAt, sequence } = cursorOf(head);
  const [row] = await read<{ count: string }>(sql`
    SELECT count(*) AS count FROM partner_activity
    WHERE partner_id = ${scope.partnerId}::uuid AND ${isOfRecord(head.recordId)}
      AND (occurred_at, sequence) > (${occurredAt}::timestamptz, ${sequence}::bigint)`);
  return { ...head, place: Number(row?.count ?? 0) };
}

// Nobody reads through more of them one by one.
const MAX_COUNTED = 1000;

async function findPosition(view: View, state: ActivityHead): Promise<ViewNeighbours['position']> {
  // A search would have to look through all texts.
  if (view.filter.q) return null;
  const { scope, read } = view;
  const from = (position: PagePosition) =>
    countFromCursor(scope, { filter: atPage(view.filter, position), limit: MAX_COUNTED + 1 });
  const [row] = await read<{ newer: string; others: string }>(sql`
    SELECT ${from({ direction: 'newer', from: cursorOf(state) })} AS newer,
      ${from(positionBefore(state))} AS others`);
  const [newer, others] = [Number(row?.newer ?? 0), Number(row?.others ?? 0)];
  if (newer + others > MAX_COUNTED) return null;
  return { place: newer + 1, total: newer + others };
}
