import { ACTIVITY_LOG_PATH, EXPORT_PATH } from '@/lib/activity/paths';

/**
 * The parameter by which a page recognises its download. The answer sets a cookie of that name, so
 * that the page learns when the download starts, or why it does not. The download itself stays the
 * browser's own.
 */
export const EXPORT_TICKET = 'ticket';

const TICKET = /^[a-z0-9]{8,40}$/;

// The page asks for it at once; nobody else does.
const MAX_AGE_SECONDS = 60;

/** What became of an export: how many records it has, or the status of its refusal. */
export type ExportStart = { rows: number } | { refused: number };

/** The ticket in a URL, or its path and query, of a download; null without one. */
export function parseExportTicket(url: string): string | null {
  const [path = '', query] = url.split('?');
  if (!path.endsWith(EXPORT_PATH)) return null;
  const ticket = new URLSearchParams(query).get(EXPORT_TICKET);
  return ticket !== null && TICKET.test(ticket) ? ticket : null;
}

/** What became of an export, according to its answer. */
export function exportStartOf({ ok, status, headers }: Response): ExportStart {
  return ok ? { rows: Number(headers.get('X-Export-Rows')) } : { refused: status };
}

/** The cookie for the answer to a request with a ticket, as `Set-Cookie`. */
export function exportTicketCookie(ticket: string, start: ExportStart): string {
  const value = 'rows' in start ? start.rows : `refused-${start.refused}`;
  return `${cookieName(ticket)}=${value}; Path=${ACTIVITY_LOG_PATH}; Max-Age=${MAX_AGE_SECONDS}; SameSite=Strict`;
}

/** What the cookies of a page say about a ticket; null as long as there is no answer. */
export function parseExportStart(cookies: string, ticket: string): ExportStart | null {
  const prefix = `${cookieName(ticket)}=`;
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(prefix));
  const [, refused, number] = /^(refused-)?(\d+)$/.exec(found?.slice(prefix.length) ?? '') ?? [];
  if (number === undefined) return null;
  return refused ? { refused: Number(number) } : { rows: Number(number) };
}

/** The cookie that takes the answer back, for `document.cookie`. */
export function forgetExportStart(ticket: string): string {
  return `${cookieName(ticket)}=; Path=${ACTIVITY_LOG_PATH}; Max-Age=0`;
}

function cookieName(ticket: string): string {
  return `export-${ticket}`;
}
