import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseUnavailableError } from './database-unavailable-error';
import { pingDatabase, type PingResult } from './ping-database';
import { WatchedConnections } from './watched-connections';

/** Which database, how patient the watch is, and who is told. */
export type AvailabilityOptions = {
  url: string;
  /** How long the database may answer nothing at all before the work with it is given up. */
  outageTimeoutMs: number;
  /** Called with a sentence when the database is lost, and when it is back. */
  onStatusChange?: (sentence: string) => void;
};

const CHECK_INTERVAL_MS = 500;
const MIN_PROBE_INTERVAL_MS = 1_000;
const PROBE_RETRY_MS = 500;

/**
 * A watch over the connections to a database, which tells one that does not answer from a query that
 * takes long: a server that hangs, or a network that swallows what is sent, says nothing, for ever.
 * When an answer is slow to come, the database is asked something on a connection of its own. If that
 * is not answered either, all work is broken off, and new work refused at once, until it answers.
 */
export class DatabaseAvailability {
  private readonly connections = new WatchedConnections();
  private readonly downListeners = new Set<(error: Error) => void>();
  private readonly closed = new AbortController();
  private checkTimer: NodeJS.Timeout | null = null;
  private isProbing = false;
  private probedAt = -Infinity;
  private outageReason: string | null = null;

  constructor(private readonly options: AvailabilityOptions) {}

  /** Why the database cannot be had; null while it answers. */
  findOutage(): DatabaseUnavailableError | null {
    return this.outageReason === null
      ? null
      : new DatabaseUnavailableError(`The database is out of reach: ${this.outageReason}.`);
  }

  /** Watches a connection; `silenceMs`: how long the answer that it waits for may bring nothing. */
  watch(client: pg.ClientBase, silenceMs: number): void {
    this.connections.add(client, silenceMs);
    this.checkTimer ??= setInterval(() => this.check(), CHECK_INTERVAL_MS).unref();
  }

  /** Says that something takes long or has failed, so that the database is asked whether it answers. */
  probe(): void {
    const time = performance.now();
    if (this.isProbing || time - this.probedAt < MIN_PROBE_INTERVAL_MS) return;
    this.probedAt = time;
    void this.probeUntilUp();
  }

  /** Has `give` called when the database is lost; gives what takes that back. */
  onDown(give: (error: Error) => void): () => void {
    this.downListeners.add(give);
    return () => void this.downListeners.delete(give);
  }

  /** Ends the watch, and breaks off the connections that are still there. */
  close(): void {
    this.closed.abort();
    if (this.checkTimer) clearInterval(this.checkTimer);
    this.connections.destroyAll('its connections were closed');
  }

  private check(): void {
    this.connections.check();
    if (this.connections.listSilent().length > 0) this.probe();
  }

  private async probeUntilUp(): Promise<void> {
    this.isProbing = true;
    const start = performance.now();
    const { url, outageTimeoutMs } = this.options;
    for (;;) {
      const answer = await pingDatabase(url, this.connections.listSilent());
      if (
        this.closed.signal.aborted ||
        this.handleResult(answer, performance.now() - start >= outageTimeoutMs)
      )
        break;
      await sleep(PROBE_RETRY_MS, null, { ref: false });
    }
    this.isProbing = false;
  }

  // Gives whether it answers.
  private handleResult(answer: PingResult, isLate: boolean): boolean {
    if ('idle' in answer) {
      if (this.outageReason !== null) this.options.onStatusChange?.('The database answers again.');
      this.outageReason = null;
      this.connections.suspectLost(answer.idle);
      return true;
    }
    if (this.outageReason === null && isLate) this.goDown(answer.silence);
    return false;
  }

  private goDown(reason: string): void {
    this.outageReason = reason;
    this.options.onStatusChange?.(
      `The database is out of reach: ${reason}. Requests are refused until it answers.`,
    );
    const error = new DatabaseUnavailableError(`The database is out of reach: ${reason}.`);
    const waiting = [...this.downListeners];
    this.downListeners.clear();
    waiting.forEach((give) => give(error));
    this.connections.destroyAll(reason);
  }
}
