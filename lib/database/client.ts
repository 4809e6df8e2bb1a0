import pg from 'pg';
import { sessionOf } from './session';

/** Runs `work` on one connection of its own and closes it, whatever happens. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(sessionOf(url));
  // A connection lost while idle is told by an event; the next query then fails with the same error.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
