import type { IncomingMessage, ServerResponse } from 'node:http';
import { addDays, countDays, parseDay, type Day } from '@/lib/platform/time/time';
import type { RecordedPageRequest, FakeAccount } from './fake-account';
import { sendCannedResponse, sendJson } from './responses';

/** Handles `GET /v1/auditrecords` as documented, for requests with a valid token. */
export async function handleRecordsRequest(
  { accounts, today }: { accounts: Map<string, FakeAccount>; today: () => Day },
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
  const account = [...accounts.values()].find(({ tokens }) => tokens.has(token));
  if (!account) return sendJson(response, 401, { code: 401, description: 'Unauthorized' });
  const url = new URL(request.url ?? '', 'http://stand-in');
  const position = positionOf(url, request.headers['ms-continuationtoken']);
  const pageRequest = { url, headers: request.headers, day: position.day, page: position.page };
  account.pageRequests.push(pageRequest);
  const canned = await account.interceptPage(pageRequest);
  if (canned) return sendCannedResponse(response, canned);
  const problem = problemOf(pageRequest, today());
  if (problem) return sendJson(response, 400, { code: 2000, description: problem });
  sendJson(response, 200, pageOf(account, pageRequest));
}

// The documented link has the same query for all pages: only the header distinguishes them.
function positionOf(url: URL, continuation: string | string[] | undefined) {
  const day = url.searchParams.get('startDate') ?? '';
  const isNext = url.searchParams.get('seekOperation') === 'Next';
  const page = isNext ? Number(String(continuation).split('!')[1]) : 0;
  return { day, page };
}

function problemOf({ url, headers, page }: RecordedPageRequest, today: Day): string | null {
  const from = parseDay(url.searchParams.get('startDate') ?? '');
  const to = parseDay(url.searchParams.get('endDate') ?? '');
  if (url.pathname !== '/v1/auditrecords') return 'There is no such resource.';
  if (!from || !to || from > to) return 'Start date and end date are wrong.';
  if (from < addDays(today, -90)) return 'The start date is more than 90 days ago.';
  if (countDays({ from, to }) > 30) return 'The window is larger than 30 days.';
  if (Number.isNaN(page)) return 'The header MS-ContinuationToken is missing.';
  if (!headers['ms-correlationid'] || !headers['ms-requestid']) return 'Headers are missing.';
  return null;
}

function pageOf(account: FakeAccount, { url, day, page }: RecordedPageRequest) {
  const to = url.searchParams.get('endDate') ?? '';
  const all = account.records.filter(({ operationDate }) => {
    const at = String(operationDate).slice(0, 10);
    return at >= day && at <= to;
  });
  const start = page * account.pageSize;
  const items = all.slice(start, start + account.pageSize);
  const link = (more: string) => `/auditrecords${url.search}${more}`;
  const isLast = start + account.pageSize >= all.length;
  const mark = url.searchParams.has('seekOperation') ? '' : '&seekOperation=Next';
  const header = { key: 'MS-ContinuationToken', value: `${day}!${page + 1}` };
  return {
    // Of this page only, as the real API counts.
    totalCount: items.length,
    items,
    links: {
      self: { uri: link(''), method: 'GET', headers: [] },
      ...(isLast ? {} : { next: { uri: link(mark), method: 'GET', headers: [header] } }),
    },
    attributes: { objectType: 'Collection' },
  };
}
