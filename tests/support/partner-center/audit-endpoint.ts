import type { IncomingMessage, ServerResponse } from 'node:http';
import { addDays, countDays, parseDay, type Day } from '@/lib/platform/time/time';
import type { Asked, StandInAccount } from './account';
import { answerInstead, answerJson } from './answering';

/** Answers `GET /v1/auditrecords` to whoever has a token, as it is documented. */
export async function answerRecords(
  { accounts, today }: { accounts: Map<string, StandInAccount>; today: () => Day },
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
  const account = [...accounts.values()].find(({ tokens }) => tokens.has(token));
  if (!account) return answerJson(response, 401, { code: 401, description: 'Unauthorized' });
  const url = new URL(request.url ?? '', 'http://stand-in');
  const place = placeOf(url, request.headers['ms-continuationtoken']);
  const asked = { url, headers: request.headers, day: place.day, page: place.page };
  account.asked.push(asked);
  const instead = await account.interfere(asked);
  if (instead) return answerInstead(response, instead);
  const problem = problemOf(asked, today());
  if (problem) return answerJson(response, 400, { code: 2000, description: problem });
  answerJson(response, 200, pageOf(account, asked));
}

// The documented link has the same query for all pages: the header alone tells them apart.
function placeOf(url: URL, continuation: string | string[] | undefined) {
  const day = url.searchParams.get('startDate') ?? '';
  const isNext = url.searchParams.get('seekOperation') === 'Next';
  const page = isNext ? Number(String(continuation).split('!')[1]) : 0;
  return { day, page };
}

function problemOf({ url, headers, page }: Asked, today: Day): string | null {
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

function pageOf(account: StandInAccount, { url, day, page }: Asked) {
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
    // Of this page alone, as the real one counts.
    totalCount: items.length,
    items,
    links: {
      self: { uri: link(''), method: 'GET', headers: [] },
      ...(isLast ? {} : { next: { uri: link(mark), method: 'GET', headers: [header] } }),
    },
    attributes: { objectType: 'Collection' },
  };
}
