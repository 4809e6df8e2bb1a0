import { refreshDerivedWhileServing } from '@/lib/activity/refresh-derived';
import { getDatabase } from '@/lib/database/database';
import { messageOf } from '@/lib/failure';
import { tell } from '@/lib/process/progress';
import { indexTexts } from './index-texts';

// Soon after a batch there may be another; otherwise what has come in since is looked through fast.
const BUSY_MS = 50;
const IDLE_MS = 5_000;
const FAILED_MS = 60_000;

/**
 * Brings what activities are found by up to date in the background: at first what another version
 * has left, then the index of the search. Gives what ends that, when the batch under way is done. It
 * does not keep alive a process that has nothing else to do.
 */
export function startTextMover(): () => Promise<void> {
  let isStopped = false;
  let isRefreshed = false;
  let moving = Promise.resolve();
  let timer: NodeJS.Timeout;
  const moveAfter = (delay: number) => {
    if (isStopped) return;
    timer = setTimeout(() => {
      moving = work().then(moveAfter);
    }, delay).unref();
  };
  const work = async () => {
    isRefreshed ||= await refresh(() => isStopped);
    return moveOnce();
  };
  moveAfter(IDLE_MS);
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await moving;
  };
}

// Gives whether all was looked at.
async function refresh(isStopped: () => boolean): Promise<boolean> {
  try {
    const client = await getDatabase().intakePool.connect();
    try {
      await refreshDerivedWhileServing(client, isStopped);
    } finally {
      client.release();
    }
    return true;
  } catch (error) {
    tell(`What activities are found by could not be brought up to date: ${messageOf(error)}`);
    return false;
  }
}

// Gives how long to wait for the next time.
async function moveOnce(): Promise<number> {
  try {
    return (await indexTexts()) > 0 ? BUSY_MS : IDLE_MS;
  } catch (error) {
    tell(`The index of the search could not be brought up to date: ${messageOf(error)}`);
    return FAILED_MS;
  }
}
