/** How long the work of a kind of connection may take; milliseconds, and 0 for no limit. */
export type Limits = {
  /** One statement, on the server. */
  statementMs: number;
  /** Waiting for a lock of somebody else's, on the server. */
  lockMs: number;
  /** A transaction that asks nothing. */
  idleInTransactionMs: number;
  /** Until there is a connection, be it by waiting for a free one or by making it. */
  connectMs: number;
  /** Not a byte of the answer that is waited for. Above `statementMs`: the server says it better. */
  silenceMs: number;
  /** How many may wait for a free connection at once; each holds its request in memory. */
  mostWaiting: number;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long a command, whose work is to be finished if it can, waits for a database that hangs. */
export const COMMAND_PATIENCE_MS = 90 * SECOND;

/** Of the commands, whose work may take hours: only what cannot come any more is given up. */
export const COMMAND: Limits = {
  statementMs: 0,
  lockMs: 0,
  idleInTransactionMs: 0,
  connectMs: 10 * SECOND,
  silenceMs: 24 * 60 * MINUTE,
  mostWaiting: 10_000,
};

/** Of the pages, for whose answer a person waits. */
const PAGES: Limits = {
  statementMs: 20 * SECOND,
  lockMs: 5 * SECOND,
  idleInTransactionMs: MINUTE,
  connectMs: 6 * SECOND,
  silenceMs: 25 * SECOND,
  mostWaiting: 1000,
};

/** Of what comes in, and of the index of the search, which is brought up to date beside it. */
const INTAKE: Limits = {
  ...PAGES,
  statementMs: 5 * MINUTE,
  lockMs: 20 * SECOND,
  silenceMs: 6 * MINUTE,
  mostWaiting: 200,
};

/** Of downloads: their one statement lasts as long as the client reads. */
const DOWNLOADS: Limits = {
  ...PAGES,
  statementMs: 0,
  idleInTransactionMs: 10 * MINUTE,
  silenceMs: 5 * MINUTE,
};

/** The limits of each set of connections. */
export type PoolLimits = { pages: Limits; intake: Limits; downloads: Limits };

export const SERVING_LIMITS: PoolLimits = { pages: PAGES, intake: INTAKE, downloads: DOWNLOADS };
export const COMMAND_LIMITS: PoolLimits = { pages: COMMAND, intake: COMMAND, downloads: COMMAND };

/** These limits as settings of a session of PostgreSQL. */
export function limitSettings(limits: Limits): Record<string, string> {
  return {
    statement_timeout: String(limits.statementMs),
    lock_timeout: String(limits.lockMs),
    idle_in_transaction_session_timeout: String(limits.idleInTransactionMs),
  };
}
