import { setTimeout as sleep } from 'node:timers/promises';
import { logLine } from './progress-log';

type Close = () => Promise<void>;

/** What is to be ended when the process ends. */
export type Resource = {
  /** As the sentence begins that says that it had to be cut. */
  name: string;
  /** How long it may take to end in good order. */
  timeoutMs?: number;
  /** Ends it at once and waits for nothing: when its time is up, and at a second signal. */
  forceClose?: () => void;
};

const DEFAULT_TIMEOUT_MS = 10_000;
const UNNAMED: Resource = { name: 'A part of the program' };

const openResources: { close: Close; part: Resource }[] = [];

/**
 * Has `close` called when the process is told to end; returns it as a call that works only once. It
 * is waited for as long as the part may take, and cut then, which is told.
 */
export function closeOnExit(close: Close, part: Resource = UNNAMED): Close {
  let closing: Promise<void> | null = null;
  const entry = { close: () => (closing ??= closeInTime(close, part).finally(forget)), part };
  const forget = () => void openResources.splice(openResources.indexOf(entry), 1);
  openResources.push(entry);
  return entry.close;
}

/** Closes what is still open, the newest first; one failure does not keep the rest open. */
export async function closeAll(): Promise<void> {
  const failures: unknown[] = [];
  for (let last = openResources.at(-1); last; last = openResources.at(-1)) {
    await last.close().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** Ends at once what is still open, as far as it can be; for a process that ends in the next moment. */
export function forceCloseAll(): void {
  for (const { part } of openResources.toReversed()) forceCloseQuietly(part);
}

/** Makes SIGINT and SIGTERM an ordinary end, with exit code 0, as they are for a server. */
export function exitCleanlyOnSignal(): void {
  process.exitCode = 0;
}

async function closeInTime(close: Close, part: Resource): Promise<void> {
  const { name, timeoutMs = DEFAULT_TIMEOUT_MS } = part;
  const isClosed = new AbortController();
  const late = sleep(timeoutMs, true, { signal: isClosed.signal }).catch(() => false);
  try {
    const isLate = await Promise.race([close().then(() => false), late]);
    if (!isLate) return;
    logLine(`${name} did not end within ${timeoutMs / 1000} s and was cut.`);
    forceCloseQuietly(part);
  } finally {
    isClosed.abort();
  }
}

// Nothing can be done about it any more, and the other parts are to be cut, too.
function forceCloseQuietly({ name, forceClose }: Resource): void {
  try {
    forceClose?.();
  } catch (error) {
    logLine(`${name} could not be cut: ${String(error)}`);
  }
}
