import { getWhole } from '@/lib/platform/env/env';

/**
 * Why an answer was cut: its client has read nothing in a while, or too little, or takes too long in
 * all.
 */
export type CutReason = 'not_read' | 'too_slow' | 'too_long';

/** What a client must keep to. */
export type Pace = {
  /**
   * In bytes a second, over each `windowMs` that is spent waiting for the client alone. Who reads
   * nothing at all has two of them.
   */
  leastRate: number;
  windowMs: number;
  /** From the first byte to the last. */
  longestMs: number;
};

/**
 * What every client keeps to: in bytes a second a fraction of what the slowest mobile network gives,
 * over a minute, so that a tunnel breaks nothing; and an hour in all, in which a usual line takes the
 * files of ten million records, because as long a download holds a connection and a snapshot of the
 * database, behind which nothing is cleaned up. Both times are settings. Throws SettingError.
 */
export function usualPace(): Pace {
  const windowMs = 1000 * getWhole('DOWNLOAD_PATIENCE', { usual: 60, ...UP_TO_A_DAY });
  const longestMs = 1000 * getWhole('DOWNLOAD_LONGEST', { usual: 3600, ...UP_TO_A_DAY });
  return { leastRate: LEAST_RATE, windowMs, longestMs };
}

const LEAST_RATE = 8_000;
const UP_TO_A_DAY = { least: 1, most: 86_400, of: ' of seconds' };

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
  { leastRate, windowMs, longestMs }: Pace,
  onCut: (reason: CutReason) => void,
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
  const cut = (reason: CutReason) => {
    end();
    onCut(reason);
  };
  const longest = setTimeout(() => cut('too_long'), longestMs).unref();
  const judge = () => {
    // What a slow client reads is seen in bursts, as its system tells of the room that it has: who
    // seems to read nothing is watched once more.
    if (bytes === 0 && isSilent) return cut('not_read');
    isSilent = bytes === 0;
    if (bytes > 0 && bytes < (leastRate * windowMs) / 1000) return cut('too_slow');
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
