import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseOutOfReach } from './out-of-reach';
import { askDatabase, type Answer } from './probe';
import { WatchedConnections } from './watched-connections';

/** Which database, how patient the watch is, and who is told. */
export type ReachOptions = {
  url: string;
  /** How long the database may answer nothing at all before the work with it is given up. */
  patienceMs: number;
  /** Called with a sentence when the database is lost, and when it is back. */
  onTold?: (sentence: string) => void;
};

const LOOK_MS = 500;
const BETWEEN_QUESTIONS_MS = 1_000;
const ASK_AGAIN_MS = 500;

/**
 * A watch over the connections to a database, which tells one that does not answer from a query that
 * takes long: a server that hangs, or a network that swallows what is sent, says nothing, for ever.
 * When an answer is slow to come, the database is asked something on a connection of its own. If that
 * is not answered either, all work is broken off, and new work refused at once, until it answers.
 */
export class Reach {
  private readonly connections = new WatchedConnections();
  private readonly waiting = new Set<(error: Error) => void>();
  private readonly ended = new AbortController();
  private looking: NodeJS.Timeout | null = null;
  private isAsking = false;
  private askedAt = -Infinity;
  private reason: string | null = null;

  constructor(private readonly options: ReachOptions) {}

  /** Why the database cannot be had; null while it answers. */
  findOutage(): DatabaseOutOfReach | null {
    return this.reason === null
      ? null
      : new DatabaseOutOfReach(`The database is out of reach: ${this.reason}.`);
  }

  /** Watches a connection; `silenceMs`: how long the answer that it waits for may bring nothing. */
  watch(client: pg.ClientBase, silenceMs: number): void {
    this.connections.add(client, silenceMs);
    this.looking ??= setInterval(() => this.look(), LOOK_MS).unref();
  }

  /** Says that something takes long or has failed, so that the database is asked whether it answers. */
  suspect(): void {
    const time = performance.now();
    if (this.isAsking || time - this.askedAt < BETWEEN_QUESTIONS_MS) return;
    this.askedAt = time;
    void this.askUntilAnswered();
  }

  /** Has `give` called when the database is lost; gives what takes that back. */
  onceLost(give: (error: Error) => void): () => void {
    this.waiting.add(give);
    return () => void this.waiting.delete(give);
  }

  /** Ends the watch, and breaks off the connections that are still there. */
  end(): void {
    this.ended.abort();
    if (this.looking) clearInterval(this.looking);
    this.connections.cutAll('its connections were closed');
  }

  private look(): void {
    this.connections.look();
    if (this.connections.listSilent().length > 0) this.suspect();
  }

  private async askUntilAnswered(): Promise<void> {
    this.isAsking = true;
    const start = performance.now();
    const { url, patienceMs } = this.options;
    for (;;) {
      const answer = await askDatabase(url, this.connections.listSilent());
      if (this.ended.signal.aborted || this.takeIn(answer, performance.now() - start >= patienceMs))
        break;
      await sleep(ASK_AGAIN_MS, null, { ref: false });
    }
    this.isAsking = false;
  }

  // Gives whether it answers.
  private takeIn(answer: Answer, isLate: boolean): boolean {
    if ('idle' in answer) {
      if (this.reason !== null) this.options.onTold?.('The database answers again.');
      this.reason = null;
      this.connections.doubt(answer.idle);
      return true;
    }
    if (this.reason === null && isLate) this.lose(answer.silence);
    return false;
  }

  private lose(reason: string): void {
    this.reason = reason;
    this.options.onTold?.(
      `The database is out of reach: ${reason}. Requests are refused until it answers.`,
    );
    const error = new DatabaseOutOfReach(`The database is out of reach: ${reason}.`);
    const waiting = [...this.waiting];
    this.waiting.clear();
    waiting.forEach((give) => give(error));
    this.connections.cutAll(reason);
  }
}
