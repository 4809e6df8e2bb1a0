import type { Socket } from 'node:net';
import type pg from 'pg';
import { getDatabase } from '@/lib/platform/database/database';

/** A connection of a download; only the first call of the two does anything. */
export type ExportConnection = { client: pg.PoolClient; release: () => void; cancel: () => void };

// What pg does not declare: by which process PostgreSQL serves the connection, and its socket.
type Internals = { processID?: number; connection?: { stream: Socket } };

/** Takes one of the connections that downloads have, and abandons it when `signal` aborts. */
export async function openExportConnection(
  signal: AbortSignal | undefined,
): Promise<ExportConnection> {
  const { downloadPool, pool } = getDatabase();
  const client = await downloadPool.connect();
  let isOpen = true;
  const close = (isBroken: boolean) => {
    if (!isOpen) return;
    isOpen = false;
    signal?.removeEventListener('abort', cancel);
    client.release(isBroken);
  };
  const cancel = () => {
    const { processID, connection } = client as pg.PoolClient & Internals;
    if (!isOpen) return;
    // Closing the connection alone would let a long query run to its end, for nobody; cancelling it
    // alone would not reach a process that waits for us to take what it sends.
    pool.query('SELECT pg_cancel_backend($1)', [processID]).catch(() => undefined);
    close(true);
    connection?.stream.destroy();
  };
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted) cancel();
  return { client, release: () => close(false), cancel };
}
