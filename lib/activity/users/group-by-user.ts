import { userKey } from './user-key';

/** A row about one spelling of a user, and when that spelling was written last. */
type SpellingRow = { user: string; last: string };

/**
 * Rows of several spellings gathered by the user that they mean, who is called as was written last,
 * and by an empty text where nobody is named; in the order in which each user comes first.
 */
export function groupByUser<Row extends SpellingRow>(rows: Row[]): { user: string; rows: Row[] }[] {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const key = userKey(row.user);
    const spelt = byKey.get(key);
    if (spelt) spelt.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey].map(([key, spelt]) => ({
    user: key === '' ? '' : latestSpelling(spelt),
    rows: spelt,
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
