import { setTimeout as sleep } from 'node:timers/promises';
import { logLine } from './progress-log';

type Close = () => Promise<void>;

/** Describes something that must be closed when the process ends. */
export type Resource = {
  /** The subject of the log line that says that closing it took too long. */
  name: string;
  /** How long it may take to close gracefully. */
  timeoutMs?: number;
  /** Closes it at once without waiting: after the timeout, and at a second signal. */
  forceClose?: () => void;
};

const DEFAULT_TIMEOUT_MS = 10_000;
const UNNAMED: Resource = { name: 'A resource' };

const openResources: { close: Close; resource: Resource }[] = [];

/**
 * Registers `close` to be called when the process is asked to end; returns it wrapped so that it runs
 * only once. After the timeout the resource is closed by force, which is logged.
 */
export function closeOnExit(close: Close, resource: Resource = UNNAMED): Close {
  let closing: Promise<void> | null = null;
  const entry = {
    close: () => (closing ??= closeInTime(close, resource).finally(remove)),
    resource,
  };
  const remove = () => void openResources.splice(openResources.indexOf(entry), 1);
  openResources.push(entry);
  return entry.close;
}

/** Closes all open resources, the newest first; one failure does not keep the others open. */
export async function closeAll(): Promise<void> {
  const failures: unknown[] = [];
  for (let last = openResources.at(-1); last; last = openResources.at(-1)) {
    await last.close().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** Closes all open resources by force, right before the process ends. */
export function forceCloseAll(): void {
  for (const { resource } of openResources.toReversed()) forceCloseQuietly(resource);
}

/** Makes SIGINT and SIGTERM exit with code 0: for a server, a signal is the normal end. */
export function exitCleanlyOnSignal(): void {
  process.exitCode = 0;
}

async function closeInTime(close: Close, resource: Resource): Promise<void> {
  const { name, timeoutMs = DEFAULT_TIMEOUT_MS } = resource;
  const isClosed = new AbortController();
  const timeout = sleep(timeoutMs, true, { signal: isClosed.signal }).catch(() => false);
  try {
    const isLate = await Promise.race([close().then(() => false), timeout]);
    if (!isLate) return;
    logLine(`${name} did not close within ${timeoutMs / 1000} s and was closed by force.`);
    forceCloseQuietly(resource);
  } finally {
    isClosed.abort();
  }
}

// An error here must not keep the other resources from being closed.
function forceCloseQuietly({ name, forceClose }: Resource): void {
  try {
    forceClose?.();
  } catch (error) {
    logLine(`${name} could not be closed by force: ${String(error)}`);
  }
}
