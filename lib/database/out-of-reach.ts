// PostgreSQL's classes for a broken connection, too many of them, and a server shutting down.
const CODES = /^(08|53|57P)|^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN)/;

/** Whether an error says that the database cannot be had now, rather than that a query is wrong. */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return CODES.test(code) || /timeout exceeded|connection terminated/i.test(error.message);
}
