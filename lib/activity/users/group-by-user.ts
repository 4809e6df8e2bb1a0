import { userKey } from './user-key';

/** A row about one spelling of a user, and the last time that it occurred. */
type SpellingRow = { user: string; last: string };

/**
 * Groups the rows of several spellings by user. A user is named by the latest spelling, an unnamed
 * one by an empty text; in the order of first occurrence.
 */
export function groupByUser<Row extends SpellingRow>(rows: Row[]): { user: string; rows: Row[] }[] {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const key = userKey(row.user);
    const group = byKey.get(key);
    if (group) group.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey].map(([key, group]) => ({
    user: key === '' ? '' : latestSpelling(group),
    rows: group,
  }));
}

function latestSpelling(rows: SpellingRow[]): string {
  const [first, ...others] = rows;
  const isLater = (one: SpellingRow, other: SpellingRow) =>
    one.last > other.last || (one.last === other.last && one.user > other.user);
  return (
    others.reduce((latest, row) => (isLater(row, latest ?? row) ? row : latest), first)?.user ?? ''
  );
}
