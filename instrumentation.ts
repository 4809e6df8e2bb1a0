import type { Instrumentation } from 'next';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { describeRequestError } from '@/lib/platform/http/request-error';

// A thousand requests fail alike while the database is out of reach.
const BETWEEN_OUTAGES_MS = 1_000;

let outageToldAt = -Infinity;

/** Writes what a request failed with to the server's log, under the number that its reader sees. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  if (isDatabaseUnavailableError(error)) {
    if (performance.now() - outageToldAt < BETWEEN_OUTAGES_MS) return;
    outageToldAt = performance.now();
  }
  // eslint-disable-next-line no-console -- the log of a server is its standard error
  console.error(describeRequestError(error, request));
};
