import { OUTAGE_DIGEST } from '@/lib/platform/errors/outage';
import { markDatabaseUnavailable, markTooBusy } from './outage-tracking';

/**
 * The database is unavailable now. It has no code on purpose: Prisma passes such an error through
 * unchanged, and wraps all others.
 */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseOutOfReach';
  readonly digest = OUTAGE_DIGEST;
  /** Whether it answers, but all connections were taken for too long. */
  readonly isBusy: boolean = false;
}

/** All connections to the database were taken for too long. */
export class DatabaseBusyError extends DatabaseUnavailableError {
  override readonly isBusy = true;
}

// PostgreSQL's classes for a broken connection, too many connections and a server that shuts down;
// lock and statement timeouts; the codes of the operating system; and Prisma's for all of these.
const CODES = [
  /^(08|53|57P|55P03$|57014$)/,
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/,
  /^P(1001|1002|1008|1017|2024|2037)$/,
];

// Errors of pg itself have no code.
const PG_MESSAGES =
  /timeout exceeded when trying to connect|timeout expired|connection terminated|connection error and is not queryable|client was closed/i;

/** Whether an error means that the database is unavailable now, rather than that a query is wrong. */
export function isDatabaseUnavailableError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // By its digest: pages, actions and commands each have a copy of the class.
  if ('digest' in error && error.digest === OUTAGE_DIGEST) return true;
  if (codesOf(error).some((code) => CODES.some((pattern) => pattern.test(code)))) return true;
  return PG_MESSAGES.test(error.message);
}

/**
 * Converts an error that means an unavailable database to `DatabaseUnavailableError` and records it
 * for the running request; returns any other error unchanged.
 */
export function toDatabaseUnavailableError(error: unknown): unknown {
  if (!isDatabaseUnavailableError(error)) return error;
  if (isBusy(error)) markTooBusy();
  else markDatabaseUnavailable();
  if (error instanceof DatabaseUnavailableError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new DatabaseUnavailableError(message, { cause: error });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'isBusy' in error && error.isBusy === true;
}

// The error's own code, and PostgreSQL's within an error of Prisma's.
function codesOf(error: Error): string[] {
  const codes = 'code' in error ? [String(error.code)] : [];
  const { meta } = error as {
    meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } };
  };
  const original = meta?.driverAdapterError?.cause?.originalCode;
  return typeof original === 'string' ? [...codes, original] : codes;
}
