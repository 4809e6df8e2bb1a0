import { MAX_RECORD_BYTES } from '@/lib/activity/intake/parse/record-size';
import { MAX_PAGE_BYTES, PAGE_SIZE } from '@/lib/activity/page-size';

/**
 * Per request to send records: enough for a page of Partner Center, and one transaction well below
 * a second.
 */
export const MAX_RECORDS_PER_REQUEST = 1000;
export const MAX_BODY_BYTES = 5 * 1024 * 1024;

/** Records on one page of the API; by default as many as on a page of the log. */
export const MAX_PAGE_SIZE = 1000;
export const DEFAULT_PAGE_SIZE = PAGE_SIZE;

/** A body that arrives slowly occupies one of its key's slots for no longer than this. */
export const BODY_TIMEOUT_MS = 60_000;

/**
 * Per key: far above what a sender of full bodies reaches, and a stop for a client stuck in a loop.
 */
export const MAX_REQUESTS_PER_WINDOW = 3000;
export const RATE_LIMIT_WINDOW_SECONDS = 10;

/** Per key: bounds the memory that the bodies of one sender can take. */
export const MAX_CONCURRENT_REQUESTS = 32;

/** All limits, named as the placeholders of the messages about them. */
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
