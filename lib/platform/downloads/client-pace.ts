import { getInteger } from '@/lib/platform/env/env';

/**
 * Why a client was disconnected: it read nothing for a while, read too slowly, or took too long in
 * total.
 */
export type DisconnectReason = 'not_read' | 'too_slow' | 'too_long';

/** The minimum pace of a client. */
export type Pace = {
  /**
   * In bytes per second, measured over each `windowMs` of waiting for the client alone. A client
   * that reads nothing at all gets two windows.
   */
  minRate: number;
  windowMs: number;
  /** From the first byte to the last. */
  maxDurationMs: number;
};

/**
 * The pace that every client must keep. The rate is a fraction of what the slowest mobile network
 * delivers, over a minute, so that a tunnel breaks nothing. An hour in total lets an ordinary line
 * download ten million records; a longer download would hold a connection and a snapshot, which
 * stops the database from cleaning up. Both times are settings. Throws SettingError.
 */
export function defaultPace(): Pace {
  const windowMs =
    1000 * getInteger('DOWNLOAD_STALL_SECONDS', { defaultValue: 60, ...UP_TO_A_DAY });
  const maxDurationMs =
    1000 * getInteger('DOWNLOAD_MAX_SECONDS', { defaultValue: 3600, ...UP_TO_A_DAY });
  return { minRate: MIN_RATE, windowMs, maxDurationMs };
}

const MIN_RATE = 8_000;
const UP_TO_A_DAY = { min: 1, max: 86_400, unit: ' of seconds' };

/** Measures how fast a client reads; see `watchPace`. */
export type PaceWatch = {
  /** So many bytes are ready and wait for the client. */
  offer: (bytes: number) => void;
  /** The client has read them. */
  handleRead: () => void;
  /** Stops watching. */
  stop: () => void;
};

/**
 * Watches a client, and calls `onDisconnect` once when it falls below the pace. Only time spent
 * waiting for the client counts, so that nobody is disconnected because the database is slow.
 */
export function watchPace(
  { minRate, windowMs, maxDurationMs }: Pace,
  onDisconnect: (reason: DisconnectReason) => void,
): PaceWatch {
  // In the current window.
  let waitedMs = 0;
  let bytes = 0;
  let offered = 0;
  let wasSilent = false;
  let waitingSince = 0;
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    clearTimeout(timer);
    clearTimeout(maxTimer);
  };
  const disconnect = (reason: DisconnectReason) => {
    stop();
    onDisconnect(reason);
  };
  const maxTimer = setTimeout(() => disconnect('too_long'), maxDurationMs).unref();
  const check = () => {
    // A slow client appears to read in bursts, because its system reports free buffer space in
    // bursts: a client that seems to read nothing gets a second window.
    if (bytes === 0 && wasSilent) return disconnect('not_read');
    wasSilent = bytes === 0;
    if (bytes > 0 && bytes < (minRate * windowMs) / 1000) return disconnect('too_slow');
    [waitedMs, bytes, waitingSince] = [0, 0, performance.now()];
    timer = setTimeout(check, windowMs).unref();
  };
  return {
    offer: (count) => {
      offered = count;
      waitingSince = performance.now();
      timer = setTimeout(check, Math.max(0, windowMs - waitedMs)).unref();
    },
    handleRead: () => {
      if (offered === 0) return;
      clearTimeout(timer);
      waitedMs += performance.now() - waitingSince;
      bytes += offered;
      offered = 0;
    },
    stop,
  };
}
