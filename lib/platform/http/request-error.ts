import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { messageOf, stackOf } from '@/lib/platform/errors/operational-error';

/**
 * A failed request as one log entry: method and path, the number shown to the reader, and the stack
 * trace. Leaves out the query, which names customers and users, and the token of a link, which opens
 * an account.
 */
export function describeRequestError(
  error: unknown,
  request: { method: string; path: string },
): string {
  const [path = ''] = request.path.split('?');
  const number = error instanceof Error && 'digest' in error ? ` [${String(error.digest)}]` : '';
  const failed = `${request.method} ${path.replace(/^(\/invitation\/).+/, '$1…')} failed`;
  // Thousands of requests fail like this in an outage, and their stack traces say nothing.
  if (isDatabaseUnavailableError(error)) return `${failed}: ${messageOf(error)}`;
  return `${failed}${number}: ${stackOf(error)}`;
}
