import type { Scope } from '@/lib/auth/scope';
import type { ActorKind } from '@/lib/activity/activity';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { readLatestOfUsers, type LatestOfUser } from '@/lib/activity/query/latest-of-users';
import { userKey } from './user-key';

/** A row about one spelling of a user, and perhaps about one kind of actor. */
type SpellingRow = { user: string; actorKind?: ActorKind };

/** A user, and the rows about all spellings. */
export type UserRows<Row> = { user: string; actorKind: ActorKind | null; rows: Row[] };

/**
 * Groups the rows of several spellings, counted in a view, by user, in the order of first occurrence. A
 * user is named by the latest spelling in the view, an unnamed one by an empty text; the kind of actor
 * is that of the latest activity.
 */
export async function groupByUser<Row extends SpellingRow>(
  scope: Scope,
  { filter, rows }: { filter: ActivityFilter; rows: Row[] },
): Promise<UserRows<Row>[]> {
  const byKey = byUserKey(rows);
  const ambiguous = [...byKey.values()].filter(({ length }) => length > 1).flat();
  const users = [...new Set(ambiguous.map(({ user }) => user))];
  const latest = users.length > 0 ? await readLatestOfUsers(scope, { filter, users }) : [];
  const latestByKey = byUserKey(latest);
  return [...byKey].map(([key, group]) => {
    const last = latestOf(latestByKey.get(key) ?? []) ?? group[0];
    const user = key === '' ? '' : (last?.user ?? '');
    return { user, actorKind: last?.actorKind ?? null, rows: group };
  });
}

function byUserKey<Row extends { user: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = userKey(row.user);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function latestOf(spellings: LatestOfUser[]): LatestOfUser | null {
  const isLater = (one: LatestOfUser, other: LatestOfUser) =>
    one.last > other.last || (one.last === other.last && one.user > other.user);
  return spellings.reduce<LatestOfUser | null>(
    (latest, one) => (!latest || isLater(one, latest) ? one : latest),
    null,
  );
}
