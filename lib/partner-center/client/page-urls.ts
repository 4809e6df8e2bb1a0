import { OperationalError } from '@/lib/platform/errors/operational-error';

const RECORDS_PATH = '/v1/auditrecords';

/** The first page of the records of one UTC day (`YYYY-MM-DD`), both ends of which are that day. */
export function firstPageUrl(api: string, day: string): string {
  const query = new URLSearchParams({ startDate: day, endDate: day, size: '500' });
  return `${api}${RECORDS_PATH}?${query}`;
}

/**
 * The URL of the next page, from a link that is relative to the API's version (`/auditrecords?…`)
 * or absolute. Throws Failure for one that leads to another host or away from the records: the
 * token would go along.
 */
export function nextPageUrl(api: string, link: string): string {
  const text = /^[a-z][a-z\d+.-]*:/i.test(link) ? link : api + versionedPath(link);
  const url = URL.canParse(text) ? new URL(text) : null;
  const isHere = url?.origin === api && url.username === '' && url.password === '';
  if (url && isHere && url.pathname.toLowerCase() === RECORDS_PATH) return url.href;
  const place = url && url.origin !== api ? ` (${url.host.slice(0, 100)})` : '';
  throw new OperationalError(
    `Partner Center's link to the next page leads elsewhere${place}; it is not followed.`,
  );
}

function versionedPath(link: string): string {
  const path = link.startsWith('/') ? link : `/${link}`;
  return path.startsWith('/v1/') ? path : `/v1${path}`;
}
