import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { messageOf, stackOf } from '@/lib/platform/errors/operational-error';

/**
 * An error of a request as one entry of the log: method and path, the number that the reader was
 * shown, and the stack. The query names customers and users, and a link's token opens an account:
 * both stay out.
 */
export function describeRequestError(
  error: unknown,
  request: { method: string; path: string },
): string {
  const [path = ''] = request.path.split('?');
  const number = error instanceof Error && 'digest' in error ? ` [${String(error.digest)}]` : '';
  const failed = `${request.method} ${path.replace(/^(\/invitation\/).+/, '$1…')} failed`;
  // A thousand requests fail so in an outage, and where they were tells nothing.
  if (isDatabaseUnavailableError(error)) return `${failed}: ${messageOf(error)}`;
  return `${failed}${number}: ${stackOf(error)}`;
}
