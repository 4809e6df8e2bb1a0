import { setTimeout as sleep } from 'node:timers/promises';
import { tell } from './progress';

type Close = () => Promise<void>;

/** What is to be ended when the process ends. */
export type Part = {
  /** As the sentence begins that says that it had to be cut. */
  name: string;
  /** How long it may take to end in good order. */
  limitMs?: number;
  /** Ends it at once and waits for nothing: when its time is up, and at a second signal. */
  cut?: () => void;
};

const USUAL_LIMIT_MS = 10_000;
const UNNAMED: Part = { name: 'A part of the program' };

const open: { close: Close; part: Part }[] = [];

/**
 * Has `close` called when the process is told to end; returns it as a call that works only once. It
 * is waited for as long as the part may take, and cut then, which is told.
 */
export function closeAtEnd(close: Close, part: Part = UNNAMED): Close {
  let closing: Promise<void> | null = null;
  const entry = { close: () => (closing ??= inTime(close, part).finally(forget)), part };
  const forget = () => void open.splice(open.indexOf(entry), 1);
  open.push(entry);
  return entry.close;
}

/** Closes what is still open, the newest first; one failure does not keep the rest open. */
export async function closeEverything(): Promise<void> {
  const failures: unknown[] = [];
  for (let last = open.at(-1); last; last = open.at(-1)) {
    await last.close().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** Ends at once what is still open, as far as it can be; for a process that ends in the next moment. */
export function cutEverything(): void {
  for (const { part } of open.toReversed()) cutQuietly(part);
}

/** Makes SIGINT and SIGTERM an ordinary end, with exit code 0, as they are for a server. */
export function expectSignal(): void {
  process.exitCode = 0;
}

async function inTime(close: Close, part: Part): Promise<void> {
  const { name, limitMs = USUAL_LIMIT_MS } = part;
  const isClosed = new AbortController();
  const late = sleep(limitMs, true, { signal: isClosed.signal }).catch(() => false);
  try {
    const isLate = await Promise.race([close().then(() => false), late]);
    if (!isLate) return;
    tell(`${name} did not end within ${limitMs / 1000} s and was cut.`);
    cutQuietly(part);
  } finally {
    isClosed.abort();
  }
}

// Nothing can be done about it any more, and the other parts are to be cut, too.
function cutQuietly({ name, cut }: Part): void {
  try {
    cut?.();
  } catch (error) {
    tell(`${name} could not be cut: ${String(error)}`);
  }
}
