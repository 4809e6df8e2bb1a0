import type { Socket } from 'node:net';
import type pg from 'pg';
import { destroySocket } from './destroy-socket';
import { DatabaseUnavailableError } from './database-unavailable-error';

// What pg does not declare: whether it waits for no answer, the server's process, and the socket.
type Internals = { readyForQuery?: boolean; processID?: number; connection: { stream: Socket } };

type WatchedConnection = {
  client: pg.ClientBase;
  readTimeoutMs: number;
  bytesRead: number;
  /** Since when nothing has come of the answer that is waited for. */
  silentSince: number;
  suspicions: number;
};

/** An answer of which nothing comes for longer makes one ask whether the database answers at all. */
export const SLOW_RESPONSE_MS = 2_000;

// Twice, for at the first time the answer may just be on its way.
const MAX_SUSPICIONS = 2;

/** Connections, and for how long each has waited for an answer in silence. */
export class WatchedConnections {
  private readonly watched = new Map<pg.ClientBase, WatchedConnection>();

  /** Adds one; `silenceMs`: how long the answer that it waits for may bring nothing. */
  add(client: pg.ClientBase, readTimeoutMs: number): void {
    const silentSince = performance.now();
    this.watched.set(client, { client, readTimeoutMs, bytesRead: 0, silentSince, suspicions: 0 });
    client.once('end', () => this.watched.delete(client));
  }

  /** Looks at each, and breaks off those that are over their limit. To be called again and again. */
  check(): void {
    const time = performance.now();
    for (const one of this.watched.values()) {
      const { readyForQuery, connection } = internalsOf(one.client);
      const { bytesRead, readableLength } = connection.stream;
      // A download whose reader is slow has more of its answer than it takes.
      const isSilent =
        readyForQuery !== true && readableLength === 0 && bytesRead === one.bytesRead;
      if (!isSilent) Object.assign(one, { bytes: bytesRead, since: time, doubts: 0 });
      else if (time - one.silentSince >= one.readTimeoutMs)
        this.destroy(one, 'a query takes too long');
    }
  }

  /** The server's processes behind those that have been silent for so long that it is suspicious. */
  listSilent(): number[] {
    return this.silent().map(({ client }) => internalsOf(client).processID ?? 0);
  }

  /**
   * Takes note of the processes that have nothing to do. What was sent to those that we wait for was
   * lost on the way, or their answer; heard twice, they are broken off.
   */
  suspectLost(idle: number[]): void {
    for (const one of this.silent()) {
      if (!idle.includes(internalsOf(one.client).processID ?? 0)) continue;
      one.suspicions += 1;
      if (one.suspicions >= MAX_SUSPICIONS)
        this.destroy(one, 'what was sent to it was lost on the way');
    }
  }

  /** Breaks off all of them. */
  destroyAll(reason: string): void {
    for (const one of this.watched.values()) this.destroy(one, reason);
  }

  private silent(): WatchedConnection[] {
    const latest = performance.now() - SLOW_RESPONSE_MS;
    return [...this.watched.values()].filter(({ silentSince }) => silentSince <= latest);
  }

  private destroy({ client }: WatchedConnection, reason: string): void {
    this.watched.delete(client);
    const error = new DatabaseUnavailableError(`The database is out of reach: ${reason}.`);
    destroySocket(client, error);
  }
}

function internalsOf(client: pg.ClientBase): Internals {
  return client as pg.ClientBase & Internals;
}
