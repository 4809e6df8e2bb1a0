import { OUTAGE_DIGEST } from '@/lib/platform/errors/outage';
import { markDatabaseUnavailable } from './outage-tracking';

/**
 * The database cannot be had now. It has no code on purpose: Prisma passes such an error on as it is,
 * and wraps all others.
 */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseOutOfReach';
  readonly digest = OUTAGE_DIGEST;
}

// PostgreSQL's classes for a broken connection, too many of them and a server that shuts down; a
// statement that waited for a lock, or worked, until its time was up; the system's codes; and what
// Prisma makes of them.
const CODES = [
  /^(08|53|57P|55P03$|57014$)/,
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/,
  /^P(1001|1002|1008|1017|2024|2037)$/,
];

// pg's own errors have no code.
const PG_MESSAGES =
  /timeout exceeded when trying to connect|timeout expired|connection terminated|connection error and is not queryable|client was closed/i;

/** Whether an error says that the database cannot be had now, rather than that a query is wrong. */
export function isDatabaseUnavailableError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // By its mark: pages, actions and the command each have a copy of the class.
  if ('digest' in error && error.digest === OUTAGE_DIGEST) return true;
  if (codesOf(error).some((code) => CODES.some((pattern) => pattern.test(code)))) return true;
  return PG_MESSAGES.test(error.message);
}

/**
 * The error as `DatabaseOutOfReach` when that is what it says, noted for the request under way; any
 * other as it is.
 */
export function toDatabaseUnavailableError(error: unknown): unknown {
  if (!isDatabaseUnavailableError(error)) return error;
  markDatabaseUnavailable();
  if (error instanceof DatabaseUnavailableError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new DatabaseUnavailableError(message, { cause: error });
}

// The system's or PostgreSQL's own, and PostgreSQL's below an error of Prisma's.
function codesOf(error: Error): string[] {
  const own = 'code' in error ? [String(error.code)] : [];
  const { meta } = error as {
    meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } };
  };
  const original = meta?.driverAdapterError?.cause?.originalCode;
  return typeof original === 'string' ? [...own, original] : own;
}
