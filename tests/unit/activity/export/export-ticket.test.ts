import { expect, it } from 'vitest';
import {
  exportStartOf,
  exportTicketCookie,
  forgetExportStart,
  parseExportStart,
  parseExportTicket,
} from '@/lib/activity/export/export-ticket';

const TICKET = 'abc123def456';
const started = new Response('', { headers: { 'X-Export-Rows': '581' } });

/** What `document.cookie` shows after a `Set-Cookie`. */
const shown = (cookie: string) => `other=1; ${cookie.split('; ')[0]}`;

it('tells the page how many records its download has, or that it was refused', () => {
  const cookie = exportTicketCookie(TICKET, exportStartOf(started));
  expect(cookie).toContain('SameSite=Strict');
  expect(parseExportStart(shown(cookie), TICKET)).toEqual({ rows: 581 });
  for (const status of [400, 401, 403, 429, 500, 503]) {
    const refused = exportTicketCookie(TICKET, exportStartOf(new Response(null, { status })));
    expect(parseExportStart(shown(refused), TICKET)).toEqual({ refused: status });
  }
});

it('knows nothing of other downloads, and forgets its own', () => {
  const cookie = shown(exportTicketCookie('zzz999zzz999', { rows: 581 }));
  expect(parseExportStart(cookie, TICKET)).toBeNull();
  expect(parseExportStart(shown(forgetExportStart(TICKET)), TICKET)).toBeNull();
});

it('finds a ticket in the URL of a download alone, and no text that is none', () => {
  const path = '/account-settings/activity-log/export';
  expect(parseExportTicket(`https://log.example${path}?q=a&ticket=${TICKET}`)).toBe(TICKET);
  expect(parseExportTicket(`${path}?ticket=${TICKET}`)).toBe(TICKET);
  expect(parseExportTicket(`/account-settings/activity-log?ticket=${TICKET}`)).toBeNull();
  expect(parseExportTicket(path)).toBeNull();
  for (const text of ['', 'short', 'a; Path=/', 'x'.repeat(41)])
    expect(parseExportTicket(`${path}?${new URLSearchParams({ ticket: text })}`)).toBeNull();
});
