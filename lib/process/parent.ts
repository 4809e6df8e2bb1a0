import { isStartedByNpm } from '@/lib/env';

const CHECK_MS = 200;

/**
 * Ends this process, in good order, when the npm that started it is gone. npm passes signals on, but
 * to a shell in between, which dies of them and tells nobody.
 */
export function endWithNpm(): void {
  if (!isStartedByNpm()) return;
  const parent = process.ppid;
  const check = () => process.ppid !== parent && process.kill(process.pid, 'SIGTERM');
  setInterval(check, CHECK_MS).unref();
}
