import type { Socket } from 'node:net';
import type pg from 'pg';
import { destroySocket } from './destroy-socket';
import { DatabaseOutOfReach } from './out-of-reach';

// What pg does not declare: whether it waits for no answer, the server's process, and the socket.
type Internals = { readyForQuery?: boolean; processID?: number; connection: { stream: Socket } };

type Watched = {
  client: pg.ClientBase;
  silenceMs: number;
  bytes: number;
  /** Since when nothing has come of the answer that is waited for. */
  since: number;
  doubts: number;
};

/** An answer of which nothing comes for longer makes one ask whether the database answers at all. */
export const SUSPECT_MS = 2_000;

// Twice, for at the first time the answer may just be on its way.
const MOST_DOUBTS = 2;

/** Connections, and for how long each has waited for an answer in silence. */
export class WatchedConnections {
  private readonly watched = new Map<pg.ClientBase, Watched>();

  /** Adds one; `silenceMs`: how long the answer that it waits for may bring nothing. */
  add(client: pg.ClientBase, silenceMs: number): void {
    const since = performance.now();
    this.watched.set(client, { client, silenceMs, bytes: 0, since, doubts: 0 });
    client.once('end', () => this.watched.delete(client));
  }

  /** Looks at each, and breaks off those that are over their limit. To be called again and again. */
  look(): void {
    const time = performance.now();
    for (const one of this.watched.values()) {
      const { readyForQuery, connection } = internalsOf(one.client);
      const { bytesRead, readableLength } = connection.stream;
      // A download whose reader is slow has more of its answer than it takes.
      const isSilent = readyForQuery !== true && readableLength === 0 && bytesRead === one.bytes;
      if (!isSilent) Object.assign(one, { bytes: bytesRead, since: time, doubts: 0 });
      else if (time - one.since >= one.silenceMs) this.cut(one, 'a query takes too long');
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
  doubt(idle: number[]): void {
    for (const one of this.silent()) {
      if (!idle.includes(internalsOf(one.client).processID ?? 0)) continue;
      one.doubts += 1;
      if (one.doubts >= MOST_DOUBTS) this.cut(one, 'what was sent to it was lost on the way');
    }
  }

  /** Breaks off all of them. */
  cutAll(reason: string): void {
    for (const one of this.watched.values()) this.cut(one, reason);
  }

  private silent(): Watched[] {
    const latest = performance.now() - SUSPECT_MS;
    return [...this.watched.values()].filter(({ since }) => since <= latest);
  }

  private cut({ client }: Watched, reason: string): void {
    this.watched.delete(client);
    const error = new DatabaseOutOfReach(`The database is out of reach: ${reason}.`);
    destroySocket(client, error);
  }
}

function internalsOf(client: pg.ClientBase): Internals {
  return client as pg.ClientBase & Internals;
}
