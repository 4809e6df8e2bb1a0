import type { ActivityDetails } from './details';

/** What the browser gets, as JSON. */
export type RowDetailsResponse = {
  /** With the keys of their rows. */
  rows: [key: string, details: ActivityDetails][];
  /** The messages that the details are shown with, as JSON; null unless they were asked for. */
  messages: string | null;
};

type RowRequest = {
  /** The path of the record's page. */
  href: string;
  /** The key of the row: the record may have several states. */
  key: string;
  /** What the details depend on: empty, or starting with `?`. */
  query: string;
};

/** The URL of one row's details. */
export function rowDetailsUrl({ href, key, query }: RowRequest): string {
  const search = new URLSearchParams(query);
  search.set('row', key);
  return `${href}/details?${search}`;
}

/** The same URL with the request for the messages, which the browser needs once. */
export function withMessages(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}messages=on`;
}

/**
 * Reads what is asked for besides the view. Without a row it is the record's latest state; null is
 * a row that cannot exist.
 */
export function parseRowRequest(search: URLSearchParams): {
  sequence: string | undefined | null;
  wantsMessages: boolean;
} {
  const row = search.get('row') ?? undefined;
  const isPossible = row === undefined || /^\d{1,18}$/.test(row);
  return { sequence: isPossible ? row : null, wantsMessages: search.has('messages') };
}
