import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { destroySocket } from './connections/destroy-socket';
import { COMMAND_CONNECTION_LIMITS, COMMAND_OUTAGE_TIMEOUT_MS } from './connections/limits';
import { DatabaseAvailability } from './connections/availability';
import { IS_DISTRIBUTED, routeStatements } from './connections/route-statements';
import { sessionConfig } from './connections/session';

const CLOSE_TIMEOUT_MS = 2_000;

/** Runs `work` on a connection of its own and closes it in any case. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(sessionConfig(url));
  // A connection lost while idle emits this event; the next query then fails with the same error.
  client.on('error', () => undefined);
  const availability = new DatabaseAvailability({
    url,
    outageTimeoutMs: COMMAND_OUTAGE_TIMEOUT_MS,
  });
  try {
    await client.connect();
    availability.watch(client, COMMAND_CONNECTION_LIMITS.readTimeoutMs);
    const { rows } = await client.query<{ isDistributed: boolean }>(
      `SELECT ${IS_DISTRIBUTED} AS "isDistributed"`,
    );
    if (rows[0]?.isDistributed) routeStatements(client);
    return await work(client);
  } finally {
    await endClient(client);
    availability.close();
  }
}

/** Closes a connection within seconds, even when the server does not respond. */
export async function endClient(client: pg.Client): Promise<void> {
  const ended = client.end();
  const timeout = sleep(CLOSE_TIMEOUT_MS, true, { ref: false });
  if (await Promise.race([ended.then(() => false), timeout])) destroySocket(client);
}
