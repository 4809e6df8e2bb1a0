import { messageOf } from '@/lib/platform/errors/operational-error';
import { startLoop } from '@/lib/platform/process/background-loop';
import { logLine } from '@/lib/platform/process/progress-log';
import { storeDueRecords } from './store-due-records';

const INTERVAL_MS = 60_000;

/**
 * Stores records that were set aside and are due now, in the background. Returns a function that
 * stops it once the current run is done. It does not keep a process alive.
 */
export function startStoringDueRecords(): () => Promise<void> {
  return startLoop(async () => {
    await storeDue();
    return INTERVAL_MS;
  }, INTERVAL_MS);
}

async function storeDue(): Promise<void> {
  try {
    await storeDueRecords();
  } catch (error) {
    logLine(`Records that were set aside could not be stored: ${messageOf(error)}`);
  }
}
