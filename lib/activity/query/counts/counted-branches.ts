import type { Scope } from '@/lib/auth/scope';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import { rowConditions } from '@/lib/activity/query/condition';
import { clockConditions } from '@/lib/activity/query/hours/hours-condition';
import { IS_NOT_OWN } from '@/lib/activity/own/own-condition';
import type { TimeRange } from '@/lib/activity/query/time-range';
import { furtherColumns, partOf, type CountRequest } from './count-request';
import { countsOfSlices } from './counted-tables';
import type { Counted } from './read-counted';
import { dateOfDay, type Slice } from './slices';

/** A request, divided into slices of counts and what is left over, and what there are counts of. */
export type CountedRequest = {
  request: CountRequest;
  counted: Counted;
  slices: Slice[];
  rest: TimeRange[];
};

/**
 * The queries that count a view, in all each of its activities once: the counts of the slices, one by
 * one the activities that are not counted yet and those of the rest, and the product's own ones, which
 * are in no counts.
 */
export function countedBranches(scope: Scope, counted: CountedRequest): Sql[] {
  const { request, slices, rest } = counted;
  const { own, customers } = request.filter;
  return [
    notCountedYet(scope, counted),
    countedMeanwhile(scope, counted),
    notCountedOnReplica(scope, counted),
    ...countsOfSlices(scope, { request, slices }),
    ...(rest.length > 0 ? [inRest(scope, counted)] : []),
    ...(own && customers.length === 0 ? [ownActivities(scope, counted)] : []),
  ];
}

/** Up to which sequence there are counts, as of the moment of the query that it is part of. */
function countedSequence({ partnerId }: Scope): Sql {
  return sql`(SELECT sequence FROM activity_counted WHERE partner_id = ${partnerId}::uuid)`;
}

// The sequence that was read before is a bound for the planner; the other one is as of the same moment as
// the counts, and higher when some were added since.
function notCountedYet(scope: Scope, { request, counted }: CountedRequest): Sql {
  const conditions = [
    ...within(scope, request),
    sql`sequence > ${counted.sequence}::bigint`,
    sql`sequence > ${countedSequence(scope)}`,
    IS_NOT_OWN,
  ];
  return activities(request, { conditions });
}

// Outside of the days that the slices are of there was nothing to count; these may have counts by now.
function countedMeanwhile(scope: Scope, { request, counted }: CountedRequest): Sql {
  const [first, next] = [counted.days.first, counted.days.last + 1].map(dateOfDay);
  const conditions = [
    ...within(scope, request),
    sql`(occurred_at < ${first}::timestamptz OR occurred_at >= ${next}::timestamptz)`,
    IS_NOT_OWN,
  ];
  const from = storedBetween(scope, [sql`${counted.sequence}::bigint`, countedSequence(scope)]);
  return activities(request, { conditions, from });
}

// On a replica that has not caught up there are counts of less than was read before.
function notCountedOnReplica(scope: Scope, { request, counted }: CountedRequest): Sql {
  const conditions = [...within(scope, request), IS_NOT_OWN];
  const from = storedBetween(scope, [countedSequence(scope), sql`${counted.sequence}::bigint`]);
  return activities(request, { conditions, from });
}

// The planner cannot tell how few these are; without OFFSET it may read all of a user, or of a day, for them.
function storedBetween({ partnerId }: Scope, [after, upTo]: [Sql, Sql]): Sql {
  return sql`(
    SELECT * FROM activity
    WHERE partner_id = ${partnerId}::uuid AND sequence > ${after} AND sequence <= ${upTo}
    OFFSET 0) AS activity`;
}

// By an entry into the index for each: without OFFSET PostgreSQL may compare each activity with each.
function inRest(scope: Scope, { request, rest }: CountedRequest): Sql {
  const starts = rest.map(({ start }) => start.toISOString());
  const ends = rest.map(({ end }) => end.toISOString());
  const conditions = [
    sql`partner_id = ${scope.partnerId}::uuid`,
    sql`occurred_at >= rest.start AND occurred_at < rest.stop`,
    ...filtered(scope, request),
    sql`sequence <= ${countedSequence(scope)}`,
    IS_NOT_OWN,
  ];
  return sql`
    SELECT found.* FROM unnest(${starts}::timestamptz[], ${ends}::timestamptz[]) AS rest (start, stop)
    CROSS JOIN LATERAL (${activities(request, { conditions })} OFFSET 0) AS found`;
}

function ownActivities(scope: Scope, { request }: CountedRequest): Sql {
  return activities(request, { conditions: [sql`is_own`, ...within(scope, request)] });
}

function activities(
  request: CountRequest,
  { conditions, from = sql`activity` }: { conditions: Sql[]; from?: Sql },
): Sql {
  return sql`
    SELECT ${partOf(request)} AS part, 1::bigint AS count ${furtherColumns(request.columns)}
    FROM ${from} WHERE ${joinSql(conditions, ' AND ')}`;
}

function within(scope: Scope, request: CountRequest): Sql[] {
  const { start, end } = request.within;
  return [
    sql`partner_id = ${scope.partnerId}::uuid`,
    sql`occurred_at >= ${start.toISOString()}::timestamptz`,
    sql`occurred_at < ${end.toISOString()}::timestamptz`,
    ...filtered(scope, request),
  ];
}

function filtered(scope: Scope, { filter, clocks }: CountRequest): Sql[] {
  const conditions = clockConditions(sql`occurred_at`, { clocks, days: filter });
  return [...rowConditions(scope, filter), ...conditions];
}
