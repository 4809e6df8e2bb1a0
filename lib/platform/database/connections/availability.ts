import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseUnavailableError } from './database-unavailable-error';
import { pingDatabase, type PingResult } from './ping-database';
import { WatchedConnections } from './watched-connections';

/** Which database to watch, when to give it up, and whom to notify. */
export type AvailabilityOptions = {
  url: string;
  /** How long the database may not respond at all before work on it is aborted. */
  outageTimeoutMs: number;
  /** Called with the reason when the database becomes unavailable, and with null when it is back. */
  onStatusChange?: (outage: string | null) => void;
};

const CHECK_INTERVAL_MS = 500;
const MIN_PROBE_INTERVAL_MS = 1_000;
const PROBE_RETRY_MS = 500;

/**
 * Watches the connections to a database and tells an unavailable database from a slow query: a server
 * that hangs, or a network that drops packets, stays silent forever. When a response is slow, the
 * database is pinged on a separate connection. If the ping fails too, all work is aborted, and new
 * work is rejected at once, until the database responds again.
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

  /** Why the database is unavailable; null while it is available. */
  findOutage(): DatabaseUnavailableError | null {
    return this.outageReason === null
      ? null
      : new DatabaseUnavailableError(`The database is unavailable: ${this.outageReason}.`);
  }

  /** Watches a connection; `readTimeoutMs`: how long a pending response may bring no byte. */
  watch(client: pg.ClientBase, readTimeoutMs: number): void {
    this.connections.add(client, readTimeoutMs);
    this.checkTimer ??= setInterval(() => this.check(), CHECK_INTERVAL_MS).unref();
  }

  /** Checks whether the database responds; called when something takes long or has failed. */
  probe(): void {
    const time = performance.now();
    if (this.isProbing || time - this.probedAt < MIN_PROBE_INTERVAL_MS) return;
    this.probedAt = time;
    void this.probeUntilUp();
  }

  /** Calls `listener` once the database becomes unavailable; returns a function that removes it. */
  onDown(listener: (error: Error) => void): () => void {
    this.downListeners.add(listener);
    return () => void this.downListeners.delete(listener);
  }

  /** Stops watching and destroys the connections that are still open. */
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
      const result = await pingDatabase(url, this.connections.listSilent());
      if (
        this.closed.signal.aborted ||
        this.handleResult(result, performance.now() - start >= outageTimeoutMs)
      )
        break;
      await sleep(PROBE_RETRY_MS, null, { ref: false });
    }
    this.isProbing = false;
  }

  // Returns whether the database responds.
  private handleResult(result: PingResult, isLate: boolean): boolean {
    if ('idle' in result) {
      if (this.outageReason !== null) this.options.onStatusChange?.(null);
      this.outageReason = null;
      this.connections.suspectLost(result.idle);
      return true;
    }
    if (this.outageReason === null && isLate) this.goDown(result.failure);
    return false;
  }

  private goDown(reason: string): void {
    this.outageReason = reason;
    this.options.onStatusChange?.(reason);
    const error = new DatabaseUnavailableError(`The database is unavailable: ${reason}.`);
    const listeners = [...this.downListeners];
    this.downListeners.clear();
    listeners.forEach((listener) => listener(error));
    this.connections.destroyAll(reason);
  }
}
