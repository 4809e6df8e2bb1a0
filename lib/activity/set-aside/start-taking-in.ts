import { messageOf } from '@/lib/platform/errors/failure';
import { tell } from '@/lib/platform/process/progress';
import { takeInDue } from './take-in';

const BETWEEN_MS = 60_000;

/**
 * Takes in, in the background, what was kept aside and whose time has come. Gives what ends that, when
 * what is under way is done. It does not keep alive a process that has nothing else to do.
 */
export function startTakingIn(): () => Promise<void> {
  let isStopped = false;
  let taking = Promise.resolve();
  let timer: NodeJS.Timeout;
  const takeLater = () => {
    if (isStopped) return;
    timer = setTimeout(() => {
      taking = takeIn().then(takeLater);
    }, BETWEEN_MS).unref();
  };
  takeLater();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await taking;
  };
}

async function takeIn(): Promise<void> {
  try {
    await takeInDue();
  } catch (error) {
    tell(`Records that were kept aside could not be taken in: ${messageOf(error)}`);
  }
}
