// PostgreSQL's classes for a broken connection, too many of them and a server that shuts down; the
// system's codes; and what Prisma makes of them.
const CODES = [
  /^(08|53|57P)/,
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/,
  /^P(1001|1002|1008|1017|2024|2037)$/,
];

// pg's own errors have no code.
const PG_MESSAGES =
  /timeout exceeded when trying to connect|timeout expired|connection terminated|connection error and is not queryable/i;

/** Whether an error says that the database cannot be had now, rather than that a query is wrong. */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (CODES.some((pattern) => pattern.test(code))) return true;
  return PG_MESSAGES.test(error.message);
}
