import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { messageOf, stackOf } from '@/lib/platform/errors/operational-error';

// A thousand requests fail alike while the database is out of reach.
const BETWEEN_OUTAGES_MS = 1_000;

let outageLoggedAt = -Infinity;

/** Writes what a request failed with to the server's log, under the number that its reader sees. */
export function logRequestError(error: unknown, request: FailedRequest): void {
  if (isDatabaseUnavailableError(error)) {
    if (performance.now() - outageLoggedAt < BETWEEN_OUTAGES_MS) return;
    outageLoggedAt = performance.now();
  }
  // eslint-disable-next-line no-console -- the log of a server is its standard error
  console.error(describeRequestError(error, request));
}

type FailedRequest = { method: string; path: string };

/**
 * A failed request as one log entry: method and path, the number shown to the reader, and the stack
 * trace. Leaves out the query, which names customers and users, and the token of a link, which opens
 * an account.
 */
export function describeRequestError(error: unknown, request: FailedRequest): string {
  const [path = ''] = request.path.split('?');
  const number = error instanceof Error && 'digest' in error ? ` [${String(error.digest)}]` : '';
  const failed = `${request.method} ${path.replace(/^(\/(?:evidence|invitation)\/)[^/]+/, '$1…')} failed`;
  // Thousands of requests fail like this in an outage, and their stack traces say nothing.
  if (isDatabaseUnavailableError(error)) return `${failed}: ${messageOf(error)}`;
  return `${failed}${number}: ${stackOf(error)}`;
}
