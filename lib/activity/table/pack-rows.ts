import type { LogRow } from './log-rows';

/** The names of the fields, each distinct value once, and the rows as places among the values. */
type PackedRows = [names: string[], values: (string | null)[], rows: number[][]];

type FlatRow = Record<string, string | null | undefined>;

const ABSENT = -1;
const FILTER_LINK = 'filterLinks.';

/** Rows as a short JSON text: fifty rows name the same fields, customers, users and links. */
export function packRows(rows: LogRow[]): string {
  const flat = rows.map(flatten);
  const names = [...new Set(flat.flatMap(Object.keys))];
  const places = new Map<string | null, number>();
  const placeOf = (value: string | null | undefined): number => {
    if (value === undefined) return ABSENT;
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  };
  const packed = flat.map((row) => names.map((name) => placeOf(row[name])));
  return JSON.stringify([names, [...places.keys()], packed] satisfies PackedRows);
}

/** The rows in such a text. */
export function unpackRows(json: string): LogRow[] {
  const [names, values, rows]: PackedRows = JSON.parse(json);
  return rows.map((places) => {
    const row: Record<string, unknown> = {};
    const filterLinks: FlatRow = {};
    places.forEach((place, column) => {
      const name = names[column];
      if (place === ABSENT || name === undefined) return;
      if (name.startsWith(FILTER_LINK)) filterLinks[name.slice(FILTER_LINK.length)] = values[place];
      else row[name] = values[place];
    });
    return { ...row, filterLinks } as LogRow;
  });
}

function flatten({ filterLinks, ...row }: LogRow): FlatRow {
  const links = Object.entries(filterLinks).map(([name, query]) => [FILTER_LINK + name, query]);
  return { ...row, ...Object.fromEntries(links) };
}
