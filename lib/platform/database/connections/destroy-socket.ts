import type { Socket } from 'node:net';
import type pg from 'pg';

/** Closes a connection abruptly; pending work on it fails, with `error` if there is one. */
export function destroySocket(client: pg.ClientBase, error?: Error): void {
  // pg does not declare it.
  const { connection } = client as pg.ClientBase & { connection: { stream: Socket } };
  connection.stream.destroy(error);
}
