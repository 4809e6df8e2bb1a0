import { MOST_RECORD_BYTES } from '@/lib/activity/intake/parse/record-size';
import { MOST_PAGE_BYTES, PAGE_SIZE } from '@/lib/activity/page-size';

/** Of one sending: enough for a page of Partner Center's, and one transaction of well below a second. */
export const MOST_RECORDS = 1000;
export const MOST_BYTES = 5 * 1024 * 1024;

/** Of one page of reading; and as many as a page of the log has where nobody says. */
export const MOST_LISTED = 1000;
export const USUAL_LISTED = PAGE_SIZE;

/** A body that trickles in holds one of its key's places for no longer than this. */
export const BODY_PATIENCE_MS = 60_000;

/** Of one key: far above what a sender of full bodies reaches, and an end to one that loops. */
export const MOST_REQUESTS = 3000;
export const REQUESTS_PERIOD_SECONDS = 10;

/** Of one key: bounds the memory that the bodies of a single sender can take. */
export const MOST_IN_PROGRESS = 32;

/** All of them, as the sentences about them take them. */
export const LIMIT_VALUES = {
  records: MOST_RECORDS,
  mebibytes: MOST_BYTES / 1024 / 1024,
  listed: MOST_LISTED,
  recordBytes: MOST_RECORD_BYTES,
  recordMebibytes: MOST_RECORD_BYTES / 1024 / 1024,
  pageMebibytes: MOST_PAGE_BYTES / 1024 / 1024,
  patience: BODY_PATIENCE_MS / 1000,
  requests: MOST_REQUESTS,
  seconds: REQUESTS_PERIOD_SECONDS,
  inProgress: MOST_IN_PROGRESS,
};
