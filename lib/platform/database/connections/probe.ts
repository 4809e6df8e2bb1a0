import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, messageOf } from '@/lib/platform/errors/failure';
import { destroySocket } from './destroy-socket';
import { sessionOf } from './session';

/** The database answers: which of the processes asked about have nothing to do; or why it does not. */
export type Answer = { idle: number[] } | { silence: string };

const PATIENCE_MS = 2_000;
// Where this process itself was held up, the answer is there, and only has to be read.
const SECOND_LOOK_MS = 500;

/** Asks the database something, on a connection of its own, within 2.5 seconds. Never throws. */
export async function askDatabase(url: string, processes: number[]): Promise<Answer> {
  const client = new pg.Client(sessionOf(url));
  client.on('error', () => undefined);
  const late = new AbortController();
  const silence = sleep(PATIENCE_MS, null, { ref: false, signal: late.signal })
    .then(() => sleep(SECOND_LOOK_MS, null, { ref: false, signal: late.signal }))
    .then(() => ({ silence: 'it does not answer' }));
  silence.catch(() => undefined);
  try {
    return await Promise.race([ask(client, processes), silence]);
  } finally {
    late.abort();
    destroySocket(client);
  }
}

async function ask(client: pg.Client, processes: number[]): Promise<Answer> {
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE pid = ANY ($1::int[]) AND state LIKE 'idle%'`,
      [processes],
    );
    return { idle: rows.map(({ pid }) => pid) };
  } catch (error) {
    return isAnswer(error) ? { idle: [] } : { silence: messageOf(error) };
  }
}

// Full, or refusing this user, it still serves who is connected; starting or stopping it does not.
function isAnswer(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return /^[0-9A-Z]{5}$/.test(code) && !/^(08|57P)/.test(code);
}
