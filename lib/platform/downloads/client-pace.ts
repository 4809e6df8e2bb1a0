import { getInteger } from '@/lib/platform/env/env';

/**
 * Why an answer was cut: its client has read nothing in a while, or too little, or takes too long in
 * all.
 */
export type DisconnectReason = 'not_read' | 'too_slow' | 'too_long';

/** What a client must keep to. */
export type Pace = {
  /**
   * In bytes a second, over each `windowMs` that is spent waiting for the client alone. Who reads
   * nothing at all has two of them.
   */
  minRate: number;
  windowMs: number;
  /** From the first byte to the last. */
  maxDurationMs: number;
};

/**
 * What every client keeps to: in bytes a second a fraction of what the slowest mobile network gives,
 * over a minute, so that a tunnel breaks nothing; and an hour in all, in which a usual line takes the
 * files of ten million records, because as long a download holds a connection and a snapshot of the
 * database, behind which nothing is cleaned up. Both times are settings. Throws SettingError.
 */
export function defaultPace(): Pace {
  const windowMs = 1000 * getInteger('DOWNLOAD_PATIENCE', { defaultValue: 60, ...UP_TO_A_DAY });
  const maxDurationMs =
    1000 * getInteger('DOWNLOAD_LONGEST', { defaultValue: 3600, ...UP_TO_A_DAY });
  return { minRate: MIN_RATE, windowMs, maxDurationMs };
}

const MIN_RATE = 8_000;
const UP_TO_A_DAY = { min: 1, max: 86_400, unit: ' of seconds' };

/** Watches how fast a client takes what it asked for; see `watchPace`. */
export type PaceWatch = {
  /** So many bytes are ready for the client, and wait for it. */
  offer: (bytes: number) => void;
  /** The client has taken them. */
  taken: () => void;
  /** Nobody waits for the client any more. */
  end: () => void;
};

/**
 * Watches a client, and calls `onCut` once when it does not keep to the pace. Only the time counts in
 * which the client is waited for, so that nobody is cut for what the database takes.
 */
export function watchPace(
  { minRate, windowMs, maxDurationMs }: Pace,
  onCut: (reason: DisconnectReason) => void,
): PaceWatch {
  // Of the window under way.
  let waitedMs = 0;
  let bytes = 0;
  let offered = 0;
  let isSilent = false;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(timer);
    clearTimeout(longest);
  };
  const cut = (reason: DisconnectReason) => {
    end();
    onCut(reason);
  };
  const longest = setTimeout(() => cut('too_long'), maxDurationMs).unref();
  const judge = () => {
    // What a slow client reads is seen in bursts, as its system tells of the room that it has: who
    // seems to read nothing is watched once more.
    if (bytes === 0 && isSilent) return cut('not_read');
    isSilent = bytes === 0;
    if (bytes > 0 && bytes < (minRate * windowMs) / 1000) return cut('too_slow');
    [waitedMs, bytes, since] = [0, 0, performance.now()];
    timer = setTimeout(judge, windowMs).unref();
  };
  return {
    offer: (count) => {
      offered = count;
      since = performance.now();
      timer = setTimeout(judge, Math.max(0, windowMs - waitedMs)).unref();
    },
    taken: () => {
      if (offered === 0) return;
      clearTimeout(timer);
      waitedMs += performance.now() - since;
      bytes += offered;
      offered = 0;
    },
    end,
  };
}
