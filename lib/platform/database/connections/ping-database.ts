import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, messageOf } from '@/lib/platform/errors/operational-error';
import { destroySocket } from './destroy-socket';
import { sessionConfig } from './session';

/** The database is up, with those of the given processes that are idle; or why it is not. */
export type PingResult = { idle: number[] } | { failure: string };

const PING_TIMEOUT_MS = 2_000;
// If this process itself was blocked, the response has arrived and only has to be read.
const PING_GRACE_MS = 500;

/** Queries the database on a connection of its own, for 2.5 seconds at most. Never throws. */
export async function pingDatabase(url: string, processes: number[]): Promise<PingResult> {
  const client = new pg.Client(sessionConfig(url));
  client.on('error', () => undefined);
  const timeout = new AbortController();
  const noResponse = sleep(PING_TIMEOUT_MS, null, { ref: false, signal: timeout.signal })
    .then(() => sleep(PING_GRACE_MS, null, { ref: false, signal: timeout.signal }))
    .then(() => ({ failure: 'it does not respond' }));
  noResponse.catch(() => undefined);
  try {
    return await Promise.race([ping(client, processes), noResponse]);
  } finally {
    timeout.abort();
    destroySocket(client);
  }
}

async function ping(client: pg.Client, processes: number[]): Promise<PingResult> {
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE pid = ANY ($1::int[]) AND state LIKE 'idle%'`,
      [processes],
    );
    return { idle: rows.map(({ pid }) => pid) };
  } catch (error) {
    return isServerUp(error) ? { idle: [] } : { failure: messageOf(error) };
  }
}

// A server that is full or rejects this user still serves open connections; one that is starting or
// stopping does not.
function isServerUp(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return /^[0-9A-Z]{5}$/.test(code) && !/^(08|57P)/.test(code);
}
