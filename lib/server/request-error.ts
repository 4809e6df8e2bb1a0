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
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${request.method} ${path.replace(/^(\/invitation\/).+/, '$1…')} failed${number}: ${stack}`;
}
