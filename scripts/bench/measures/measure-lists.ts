import type { Cursor } from '@/lib/activity/filter/cursor';
import { atPage } from '@/lib/activity/filter/filter-url';
import { PAGE_SIZE } from '@/lib/activity/page-size';
import { listActivities } from '@/lib/activity/query/list-activities';
import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { LARGE, SMALL } from '@/scripts/bench/data/bench-partners';
import { recordsText, type BenchSize } from '@/scripts/bench/data/bench-size';
import { atMost, type Measurement } from '@/scripts/bench/measurement';
import { medianTimes } from '@/scripts/bench/median-times';
import { fullYearFilter } from '@/scripts/bench/data/full-year';

const ROUNDS = 300;
const MAX_RATIO = 1.3;

/** A page must cost the same at the end of a long log as at its start, and as in a short log. */
export async function measureLists(size: BenchSize): Promise<Measurement[]> {
  const filter = fullYearFilter();
  const lastPage = atPage(filter, {
    direction: 'older',
    from: await findLastPage(LARGE.scope),
  });
  const { first, last, small } = await medianTimes(ROUNDS, {
    first: () => listActivities(LARGE.scope, filter),
    last: () => listActivities(LARGE.scope, lastPage),
    small: () => listActivities(SMALL.scope, filter),
  });
  return [
    {
      what: `List query, ${recordsText(size.large)}: last page to first page`,
      figures: ratioText(last, first),
      bound: atMost(MAX_RATIO, [last, first]),
    },
    {
      what: `List query, first page: of ${recordsText(size.large)} to ${recordsText(size.small)}`,
      figures: ratioText(first, small),
      bound: atMost(MAX_RATIO, [first, small]),
    },
  ];
}

// The cursor before the oldest page of records.
async function findLastPage(scope: Scope): Promise<Cursor> {
  const [row] = await queryRows<Cursor>(
    scope,
    sql`
    SELECT to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "occurredAt",
      sequence::text
    FROM activity WHERE partner_id = ${scope.partnerId}::uuid
    ORDER BY occurred_at, activity.sequence OFFSET ${PAGE_SIZE} LIMIT 1`,
  );
  if (!row) throw new OperationalError('The log to measure has only one page.');
  return row;
}

function ratioText(figure: number, other: number): string {
  return `${figure.toFixed(2)} ms / ${other.toFixed(2)} ms = ${(figure / other).toFixed(2)}`;
}
