import { isStartedByNpm } from '@/lib/env';

const CHECK_MS = 200;

/**
 * Calls `end`, once, when the npm that started this process is gone. npm passes signals on, but
 * to a shell in between, which dies of them and tells nobody.
 */
export function endWithNpm(end: () => void): void {
  if (!isStartedByNpm()) return;
  const parent = process.ppid;
  const checking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(checking);
    end();
  }, CHECK_MS).unref();
}
