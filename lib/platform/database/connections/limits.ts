/** How long the work of a kind of connection may take; milliseconds, and 0 for no limit. */
export type ConnectionLimits = {
  /** One statement, on the server. */
  statementTimeoutMs: number;
  /** Waiting for a lock of somebody else's, on the server. */
  lockTimeoutMs: number;
  /** A transaction that asks nothing. */
  idleInTransactionTimeoutMs: number;
  /** Until there is a connection, be it by waiting for a free one or by making it. */
  connectTimeoutMs: number;
  /** Not a byte of the answer that is waited for. Above `statementMs`: the server says it better. */
  readTimeoutMs: number;
  /** How many may wait for a free connection at once; each holds its request in memory. */
  maxWaiting: number;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long a command, whose work is to be finished if it can, waits for a database that hangs. */
export const COMMAND_OUTAGE_TIMEOUT_MS = 90 * SECOND;

/** Of the commands, whose work may take hours: only what cannot come any more is given up. */
export const COMMAND_CONNECTION_LIMITS: ConnectionLimits = {
  statementTimeoutMs: 0,
  lockTimeoutMs: 0,
  idleInTransactionTimeoutMs: 0,
  connectTimeoutMs: 10 * SECOND,
  readTimeoutMs: 24 * 60 * MINUTE,
  maxWaiting: 10_000,
};

/** Of the pages, for whose answer a person waits. */
const PAGES: ConnectionLimits = {
  statementTimeoutMs: 20 * SECOND,
  lockTimeoutMs: 5 * SECOND,
  idleInTransactionTimeoutMs: MINUTE,
  connectTimeoutMs: 6 * SECOND,
  readTimeoutMs: 25 * SECOND,
  maxWaiting: 1000,
};

/** Of what comes in, and of the index of the search, which is brought up to date beside it. */
const INTAKE: ConnectionLimits = {
  ...PAGES,
  statementTimeoutMs: 5 * MINUTE,
  lockTimeoutMs: 20 * SECOND,
  readTimeoutMs: 6 * MINUTE,
  maxWaiting: 200,
};

/** Of downloads: their one statement lasts as long as the client reads. */
const DOWNLOADS: ConnectionLimits = {
  ...PAGES,
  statementTimeoutMs: 0,
  idleInTransactionTimeoutMs: 10 * MINUTE,
  readTimeoutMs: 5 * MINUTE,
};

/** The limits of each set of connections. */
export type PoolLimits = {
  pages: ConnectionLimits;
  intake: ConnectionLimits;
  downloads: ConnectionLimits;
};

export const SERVER_POOL_LIMITS: PoolLimits = {
  pages: PAGES,
  intake: INTAKE,
  downloads: DOWNLOADS,
};
export const COMMAND_POOL_LIMITS: PoolLimits = {
  pages: COMMAND_CONNECTION_LIMITS,
  intake: COMMAND_CONNECTION_LIMITS,
  downloads: COMMAND_CONNECTION_LIMITS,
};

/** These limits as settings of a session of PostgreSQL. */
export function timeoutSettings(limits: ConnectionLimits): Record<string, string> {
  return {
    statement_timeout: String(limits.statementTimeoutMs),
    lock_timeout: String(limits.lockTimeoutMs),
    idle_in_transaction_session_timeout: String(limits.idleInTransactionTimeoutMs),
  };
}
