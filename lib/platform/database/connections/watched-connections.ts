import type { Socket } from 'node:net';
import type pg from 'pg';
import { destroySocket } from './destroy-socket';
import { DatabaseUnavailableError } from './database-unavailable-error';

// What pg does not declare: whether no response is pending, the server's process, and the socket.
type Internals = { readyForQuery?: boolean; processID?: number; connection: { stream: Socket } };

type WatchedConnection = {
  client: pg.ClientBase;
  readTimeoutMs: number;
  bytesRead: number;
  /** Since when the pending response has brought nothing. */
  silentSince: number;
  suspicions: number;
};

/** A response that brings nothing for longer than this triggers a ping. */
export const SLOW_RESPONSE_MS = 2_000;

// Two, because at the first one the response may just be on its way.
const MAX_SUSPICIONS = 2;

/** Connections, and for how long each has waited for a response. */
export class WatchedConnections {
  private readonly watched = new Map<pg.ClientBase, WatchedConnection>();

  /** Adds a connection; `readTimeoutMs`: how long a pending response may bring no byte. */
  add(client: pg.ClientBase, readTimeoutMs: number): void {
    const silentSince = performance.now();
    this.watched.set(client, { client, readTimeoutMs, bytesRead: 0, silentSince, suspicions: 0 });
    client.once('end', () => this.watched.delete(client));
  }

  /** Checks each connection and destroys those over their limit. To be called regularly. */
  check(): void {
    const time = performance.now();
    for (const watched of this.watched.values()) {
      const { readyForQuery, connection } = internalsOf(watched.client);
      const { bytesRead, readableLength } = connection.stream;
      // A download with a slow reader has unread bytes in its buffer.
      const isSilent =
        readyForQuery !== true && readableLength === 0 && bytesRead === watched.bytesRead;
      if (!isSilent) Object.assign(watched, { bytesRead, silentSince: time, suspicions: 0 });
      else if (time - watched.silentSince >= watched.readTimeoutMs)
        this.destroy(watched, 'a query takes too long');
    }
  }

  /** The server's processes behind the connections that have been silent for suspiciously long. */
  listSilent(): number[] {
    return this.silent().map(({ client }) => internalsOf(client).processID ?? 0);
  }

  /**
   * Takes the server's processes that are idle. If we wait for one of them, our query or its response
   * was lost in transit; the second time, the connection is destroyed.
   */
  suspectLost(idle: number[]): void {
    for (const watched of this.silent()) {
      if (!idle.includes(internalsOf(watched.client).processID ?? 0)) continue;
      watched.suspicions += 1;
      if (watched.suspicions >= MAX_SUSPICIONS)
        this.destroy(watched, 'a query or its response was lost in transit');
    }
  }

  /** Destroys all connections. */
  destroyAll(reason: string): void {
    for (const watched of this.watched.values()) this.destroy(watched, reason);
  }

  private silent(): WatchedConnection[] {
    const latest = performance.now() - SLOW_RESPONSE_MS;
    return [...this.watched.values()].filter(({ silentSince }) => silentSince <= latest);
  }

  private destroy({ client }: WatchedConnection, reason: string): void {
    this.watched.delete(client);
    const error = new DatabaseUnavailableError(`The database is unavailable: ${reason}.`);
    destroySocket(client, error);
  }
}

function internalsOf(client: pg.ClientBase): Internals {
  return client as pg.ClientBase & Internals;
}
