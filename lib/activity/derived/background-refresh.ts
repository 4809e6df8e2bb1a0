import { startBackgroundRollUp } from './background-roll-up';
import { refreshDerivedWhileServing } from './refresh-derived';
import { listPartners } from '@/lib/partners/queries';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { getDatabase } from '@/lib/platform/database/database';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';
import { startLoop } from '@/lib/platform/process/background-loop';
import { logLine } from '@/lib/platform/process/progress-log';
import { indexTexts } from '@/lib/activity/search/index-texts';

// Another batch may follow soon; otherwise the few waiting texts are scanned fast enough.
const BUSY_MS = 50;
const IDLE_MS = 5_000;
const FAILED_MS = 60_000;
// During an upgrade the previous version may still store records beside this one.
const REFRESH_INTERVAL_MS = 60_000;

/**
 * Keeps search texts and counts up to date in the background: adds to the counts what was stored, repairs
 * what another version left behind, at once and every minute, and indexes texts in between. Returns a
 * function that stops it once the current batch is done. It does not keep a process alive.
 */
export function startBackgroundRefresh(): () => Promise<void> {
  let refreshAt = 0;
  const stopRefresh = startLoop(async (isStopped) => {
    if (performance.now() >= refreshAt) {
      await refresh(isStopped);
      refreshAt = performance.now() + REFRESH_INTERVAL_MS;
    }
    return indexBatch();
  });
  const stopRollUp = startBackgroundRollUp();
  return async () => {
    await Promise.all([stopRefresh(), stopRollUp()]);
  };
}

async function refresh(isStopped: () => boolean): Promise<void> {
  try {
    const activities = await refreshPartners(isStopped);
    if (activities > 0)
      logLine(
        `Activities that another version had stored can be searched now: ${formatCount(activities, 'en')}.`,
      );
  } catch (error) {
    logLine(`Search texts could not be updated: ${messageOf(error)}`);
  }
}

/**
 * Updates what is derived for one partner after the other, as `refreshDerivedWhileServing` does. Returns
 * the number of activities that were missing from the search.
 */
export async function refreshPartners(isStopped: () => boolean): Promise<number> {
  let activities = 0;
  for (const { id: partnerId } of await listPartners()) {
    if (isStopped()) break;
    activities += await refreshPartner({ partnerId }, isStopped);
  }
  return activities;
}

async function refreshPartner(tenant: Tenant, isStopped: () => boolean): Promise<number> {
  const client = await getDatabase().backgroundPool.connect(tenant);
  try {
    const { activities } = await refreshDerivedWhileServing(client, { ...tenant, isStopped });
    return activities;
  } finally {
    client.release();
  }
}

// Returns the delay until the next batch.
async function indexBatch(): Promise<number> {
  try {
    return (await indexTexts()) > 0 ? BUSY_MS : IDLE_MS;
  } catch (error) {
    logLine(`The search index could not be updated: ${messageOf(error)}`);
    return FAILED_MS;
  }
}
