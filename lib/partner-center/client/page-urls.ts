import { OperationalError } from '@/lib/platform/errors/operational-error';

const RECORDS_PATH = '/v1/auditrecords';

/**
 * The URL of the first page of one UTC day (`YYYY-MM-DD`), which is both start and end of the
 * range.
 */
export function firstPageUrl(api: string, day: string): string {
  const query = new URLSearchParams({ startDate: day, endDate: day, size: '500' });
  return `${api}${RECORDS_PATH}?${query}`;
}

/**
 * The URL of the next page, from a link that is absolute or relative to the API's version
 * (`/auditrecords?…`). Throws OperationalError for a link to another host or another resource:
 * following it would send the token there.
 */
export function nextPageUrl(api: string, link: string): string {
  const absolute = /^[a-z][a-z\d+.-]*:/i.test(link) ? link : api + versionedPath(link);
  const url = URL.canParse(absolute) ? new URL(absolute) : null;
  const isSameHost = url?.origin === api && url.username === '' && url.password === '';
  if (url && isSameHost && url.pathname.toLowerCase() === RECORDS_PATH) return url.href;
  const host = url && url.origin !== api ? ` (${url.host.slice(0, 100)})` : '';
  throw new OperationalError(
    `Partner Center's link to the next page leads elsewhere${host}; it is not followed.`,
  );
}

function versionedPath(link: string): string {
  const path = link.startsWith('/') ? link : `/${link}`;
  return path.startsWith('/v1/') ? path : `/v1${path}`;
}
