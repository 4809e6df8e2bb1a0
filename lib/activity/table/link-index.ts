import type { LogRow } from './log-rows';

/** The filter links of a table's rows, each query once. */
type LinkIndex = {
  /** What stands before and after the customer's id, which the row has; null without such links. */
  customer: [before: string, after: string] | null;
  queries: string[];
  /** For each row the place of the queries of its action and its user; -1 without. */
  rows: [action: number, user: number][];
};

/** The queries of a row's links, by its customer's id. */
export type RowLinks = { customer: string | null; action: string | null; user: string | null };

/** The filter links of rows as a short text. */
export function packLinks(rows: LogRow[]): string {
  const places = new Map<string, number>();
  const placeOf = (query: string | undefined): number => {
    if (query === undefined) return -1;
    const place = places.get(query) ?? places.size;
    places.set(query, place);
    return place;
  };
  const placesOf = ({ filterLinks }: LogRow): LinkIndex['rows'][number] => [
    placeOf(filterLinks.action),
    placeOf(filterLinks.user),
  ];
  const placesOfRows = rows.map(placesOf);
  const index: LinkIndex = {
    customer: customerFrame(rows),
    queries: [...places.keys()],
    rows: placesOfRows,
  };
  return JSON.stringify(index);
}

/** Reads such a text: the links of the row at a place, whose customer has this id. */
export function unpackLinks(json: string) {
  const { customer, queries, rows }: LinkIndex = JSON.parse(json);
  return (place: number, customerId: string | null): RowLinks => {
    const [action = -1, user = -1] = rows[place] ?? [];
    return {
      customer: customer && customerId !== null ? customer.join(encode(customerId)) : null,
      action: queries[action] ?? null,
      user: queries[user] ?? null,
    };
  };
}

function customerFrame(rows: LogRow[]): LinkIndex['customer'] {
  for (const { customerId, filterLinks } of rows) {
    if (customerId === null || filterLinks.customer === undefined) continue;
    const value = `customer=${encode(customerId)}`;
    const [before, after] = filterLinks.customer.split(value);
    if (before !== undefined && after !== undefined) return [`${before}customer=`, after];
  }
  return null;
}

// As `activityFilterQuery` writes a value.
function encode(value: string): string {
  return new URLSearchParams({ _: value }).toString().slice('_='.length);
}
