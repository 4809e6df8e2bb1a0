import { MAX_RECORD_BYTES } from '@/lib/activity/intake/parse/record-size';
import { MAX_PAGE_BYTES, PAGE_SIZE } from '@/lib/activity/page-size';

/** Of one sending: enough for a page of Partner Center's, and one transaction of well below a second. */
export const MAX_RECORDS_PER_REQUEST = 1000;
export const MAX_BODY_BYTES = 5 * 1024 * 1024;

/** Of one page of reading; and as many as a page of the log has where nobody says. */
export const MAX_PAGE_SIZE = 1000;
export const DEFAULT_PAGE_SIZE = PAGE_SIZE;

/** A body that trickles in holds one of its key's places for no longer than this. */
export const BODY_TIMEOUT_MS = 60_000;

/** Of one key: far above what a sender of full bodies reaches, and an end to one that loops. */
export const MAX_REQUESTS_PER_WINDOW = 3000;
export const RATE_LIMIT_WINDOW_SECONDS = 10;

/** Of one key: bounds the memory that the bodies of a single sender can take. */
export const MAX_CONCURRENT_REQUESTS = 32;

/** All of them, as the sentences about them take them. */
export const LIMIT_VALUES = {
  records: MAX_RECORDS_PER_REQUEST,
  mebibytes: MAX_BODY_BYTES / 1024 / 1024,
  listed: MAX_PAGE_SIZE,
  recordBytes: MAX_RECORD_BYTES,
  recordMebibytes: MAX_RECORD_BYTES / 1024 / 1024,
  pageMebibytes: MAX_PAGE_BYTES / 1024 / 1024,
  patience: BODY_TIMEOUT_MS / 1000,
  requests: MAX_REQUESTS_PER_WINDOW,
  seconds: RATE_LIMIT_WINDOW_SECONDS,
  inProgress: MAX_CONCURRENT_REQUESTS,
};
