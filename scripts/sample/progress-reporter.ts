import { formatCount } from '@/lib/platform/text/format-count';
import { logLine } from '@/lib/platform/process/progress-log';

const INTERVAL_MS = 1000;

/** Returns a callback for the current count, which logs it at most once a second. */
export function progressReporter(total: number): (count: number) => void {
  let last = { at: performance.now(), count: 0 };
  return (count) => {
    const at = performance.now();
    if (at - last.at < INTERVAL_MS) return;
    const rate = Math.round(((count - last.count) / (at - last.at)) * 1000);
    logLine(
      `  ${formatCount(count, 'en')} of ${formatCount(total, 'en')} (${formatCount(rate, 'en')} a second)`,
    );
    last = { at, count };
  };
}
