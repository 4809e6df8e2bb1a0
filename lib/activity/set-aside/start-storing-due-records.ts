import { messageOf } from '@/lib/platform/errors/operational-error';
import { logLine } from '@/lib/platform/process/progress-log';
import { storeDueRecords } from './store-due-records';

const INTERVAL_MS = 60_000;

/**
 * Stores records that were set aside and are due now, in the background. Returns a function that
 * stops it once the current run is done. It does not keep a process alive.
 */
export function startStoringDueRecords(): () => Promise<void> {
  let isStopped = false;
  let running = Promise.resolve();
  let timer: NodeJS.Timeout;
  const scheduleNext = () => {
    if (isStopped) return;
    timer = setTimeout(() => {
      running = storeDue().then(scheduleNext);
    }, INTERVAL_MS).unref();
  };
  scheduleNext();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
}

async function storeDue(): Promise<void> {
  try {
    await storeDueRecords();
  } catch (error) {
    logLine(`Records that were set aside could not be stored: ${messageOf(error)}`);
  }
}
