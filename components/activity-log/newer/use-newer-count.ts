import { useEffect, useState } from 'react';

const INTERVAL_MS = 30_000;
const MAX_INTERVAL_MS = 8 * 60_000;

/**
 * The number at a URL, read every thirty seconds while the page is visible, and at once when it is
 * visible again; more seldom while it cannot be read. 0 until then.
 */
export function useNewerCount(href: string): number {
  const [known, setKnown] = useState({ href, count: 0 });
  useEffect(() => watchCount(href, (count) => setKnown({ href, count })), [href]);
  return known.href === href ? known.count : 0;
}

function watchCount(href: string, onCount: (count: number) => void): () => void {
  const stop = new AbortController();
  let interval = INTERVAL_MS;
  let timer = 0;
  let isReading = false;
  const schedule = (delay: number) => {
    clearTimeout(timer);
    if (!document.hidden && !stop.signal.aborted) timer = window.setTimeout(read, delay);
  };
  const read = () => {
    if (isReading) return;
    isReading = true;
    fetchCount(href, stop.signal)
      .then(
        (count) => {
          interval = INTERVAL_MS;
          onCount(count);
        },
        () => {
          interval = Math.min(2 * interval, MAX_INTERVAL_MS);
        },
      )
      .finally(() => {
        isReading = false;
        schedule(interval);
      });
  };
  document.addEventListener('visibilitychange', () => schedule(0), stop);
  schedule(interval);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}

async function fetchCount(href: string, signal: AbortSignal): Promise<number> {
  const response = await fetch(href, { signal });
  // No content: it takes the server too long now.
  const hasNumber = response.status === 200 && !response.redirected;
  const count = hasNumber ? Number(await response.text()) : NaN;
  if (!Number.isInteger(count)) throw new Error('The server returned no number.');
  return count;
}
