import { formatCount } from '@/lib/numbers';
import {
  MOST_BYTES,
  MOST_IN_PROGRESS,
  MOST_RECORDS,
  MOST_REQUESTS,
  REQUESTS_PERIOD_SECONDS,
} from './limits';

/** How much can be sent at once, in words. */
export const SENDING_LIMIT = `${formatCount(MOST_RECORDS)} records or ${MOST_BYTES / 1024 / 1024} MiB`;

/** How often a key is answered, in words. */
export const KEY_LIMIT = `A key has at most ${MOST_IN_PROGRESS} requests in progress and ${formatCount(MOST_REQUESTS)} in ${REQUESTS_PERIOD_SECONDS} seconds.`;
