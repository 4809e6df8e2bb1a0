import type { Socket } from 'node:net';
import type pg from 'pg';
import type { Scope } from '@/lib/auth/scope';
import { getDatabase } from '@/lib/platform/database/database';

/** A download's connection; only the first call of `release` or `cancel` has an effect. */
export type ExportConnection = { client: pg.PoolClient; release: () => void; cancel: () => void };

// Not declared by pg: the process id of the PostgreSQL backend, and the socket.
type Internals = { processID?: number; connection?: { stream: Socket } };

/** Takes a connection for a partner's download, to the replica if exports run there, and cancels it when `signal` aborts. */
export async function openExportConnection(
  scope: Scope,
  signal: AbortSignal | undefined,
): Promise<ExportConnection> {
  const { downloadPool, commonPool, replica } = getDatabase();
  const onReplica = await replica?.connectForExport(scope);
  const client = onReplica ?? (await downloadPool.connect(scope));
  const cancelQuery = async (processId: number | undefined) => {
    if (onReplica) await replica?.cancel(processId);
    else await commonPool.query('SELECT pg_cancel_backend($1::int)', [processId]);
  };
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
    // Closing the connection alone would let a long query run to its end; cancelling the query
    // alone would not stop a backend that is waiting for us to read.
    cancelQuery(processID).catch(() => undefined);
    close(true);
    connection?.stream.destroy();
  };
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted) cancel();
  return { client, release: () => close(false), cancel };
}
