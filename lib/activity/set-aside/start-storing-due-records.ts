import { messageOf } from '@/lib/platform/errors/operational-error';
import { logLine } from '@/lib/platform/process/progress-log';
import { storeDueRecords } from './store-due-records';

const INTERVAL_MS = 60_000;

/**
 * Takes in, in the background, what was kept aside and whose time has come. Gives what ends that, when
 * what is under way is done. It does not keep alive a process that has nothing else to do.
 */
export function startStoringDueRecords(): () => Promise<void> {
  let isStopped = false;
  let taking = Promise.resolve();
  let timer: NodeJS.Timeout;
  const takeLater = () => {
    if (isStopped) return;
    timer = setTimeout(() => {
      taking = storeDue().then(takeLater);
    }, INTERVAL_MS).unref();
  };
  takeLater();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await taking;
  };
}

async function storeDue(): Promise<void> {
  try {
    await storeDueRecords();
  } catch (error) {
    logLine(`Records that were kept aside could not be taken in: ${messageOf(error)}`);
  }
}
