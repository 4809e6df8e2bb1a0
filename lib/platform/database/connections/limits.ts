/** How long the work of a kind of connection may take, in milliseconds; 0 means no limit. */
export type ConnectionLimits = {
  /** One statement, on the server. */
  statementTimeoutMs: number;
  /** Waiting for somebody else's lock, on the server. */
  lockTimeoutMs: number;
  /** A transaction without a running statement. */
  idleInTransactionTimeoutMs: number;
  /** Until a connection is available, by waiting for a free one or by opening one. */
  connectTimeoutMs: number;
  /** Not a byte of a pending response. Above `statementTimeoutMs`: the server's error is clearer. */
  readTimeoutMs: number;
  /** How many may wait for a free connection at once; each keeps its request in memory. */
  maxWaiting: number;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long a command, which should finish its work if possible, waits for a hanging database. */
export const COMMAND_OUTAGE_TIMEOUT_MS = 90 * SECOND;

/** For commands, whose work may take hours: only what can no longer succeed is given up. */
export const COMMAND_CONNECTION_LIMITS: ConnectionLimits = {
  statementTimeoutMs: 0,
  lockTimeoutMs: 0,
  idleInTransactionTimeoutMs: 0,
  connectTimeoutMs: 10 * SECOND,
  readTimeoutMs: 24 * 60 * MINUTE,
  maxWaiting: 10_000,
};

/** For pages, for which a person waits: no request but a download holds a connection for longer. */
const PAGES: ConnectionLimits = {
  statementTimeoutMs: 20 * SECOND,
  lockTimeoutMs: 5 * SECOND,
  idleInTransactionTimeoutMs: 30 * SECOND,
  connectTimeoutMs: 6 * SECOND,
  readTimeoutMs: 25 * SECOND,
  maxWaiting: 1000,
};

/** For incoming records, for which a sender waits. */
const INTAKE: ConnectionLimits = {
  ...PAGES,
  statementTimeoutMs: 25 * SECOND,
  lockTimeoutMs: 20 * SECOND,
  readTimeoutMs: 30 * SECOND,
  maxWaiting: 200,
};

/** For what nobody waits for: the search index, which follows what comes in. */
const BACKGROUND: ConnectionLimits = {
  ...PAGES,
  statementTimeoutMs: 5 * MINUTE,
  lockTimeoutMs: 20 * SECOND,
  readTimeoutMs: 6 * MINUTE,
};

/** For downloads: their one statement lasts as long as the client reads. */
const DOWNLOADS: ConnectionLimits = {
  ...PAGES,
  statementTimeoutMs: 0,
  idleInTransactionTimeoutMs: 10 * MINUTE,
  readTimeoutMs: 5 * MINUTE,
};

/** The limits of each pool. */
export type PoolLimits = {
  pages: ConnectionLimits;
  intake: ConnectionLimits;
  background: ConnectionLimits;
  downloads: ConnectionLimits;
};

export const SERVER_POOL_LIMITS: PoolLimits = {
  pages: PAGES,
  intake: INTAKE,
  background: BACKGROUND,
  downloads: DOWNLOADS,
};
export const COMMAND_POOL_LIMITS: PoolLimits = {
  pages: COMMAND_CONNECTION_LIMITS,
  intake: COMMAND_CONNECTION_LIMITS,
  background: COMMAND_CONNECTION_LIMITS,
  downloads: COMMAND_CONNECTION_LIMITS,
};

/** These limits as PostgreSQL session settings. */
export function timeoutSettings(limits: ConnectionLimits): Record<string, string> {
  return {
    statement_timeout: String(limits.statementTimeoutMs),
    lock_timeout: String(limits.lockTimeoutMs),
    idle_in_transaction_session_timeout: String(limits.idleInTransactionTimeoutMs),
  };
}
