import type pg from 'pg';
import { listPartners } from '@/lib/partners/queries';
import { getDatabase } from '@/lib/platform/database/database';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { startLoop } from '@/lib/platform/process/background-loop';
import { logLine } from '@/lib/platform/process/progress-log';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { rollUp } from './roll-up/roll-up';
import { RollUpPace } from './roll-up-pace';
import { findLastSequence, findSettledSequence } from './watermark';

// What waits is counted one by one in each view: the less, the faster.
const INTERVAL_MS = 1_000;
const FAILED_MS = 60_000;

/**
 * Adds to the counts what was stored, soon after it was: see `RollUpPace`. Returns a function that stops it once the
 * current batch is done. It does not keep a process alive.
 */
export function startBackgroundRollUp(): () => Promise<void> {
  const pace = new RollUpPace();
  let last = '';
  return startLoop(async (isStopped) => {
    try {
      const stored = (await findLastStored()) ?? '';
      if (pace.isDue({ stored, counted: last })) last = await rollUpAfter(last, isStopped);
      return INTERVAL_MS;
    } catch (error) {
      logLine(`The counts could not be updated: ${messageOf(error)}`);
      return FAILED_MS;
    }
  });
}

/**
 * Adds what each partner stored, if something was stored after the sequence `last`. Returns the sequence up
 * to which all is added now: still `last` when another process is adding.
 */
export async function rollUpAfter(last: string, isStopped: () => boolean): Promise<string> {
  const partners = await listPartners();
  const [first] = partners;
  if (!first) return last;
  const settled = await withClient({ partnerId: first.id }, async (client) =>
    (await findLastSequence(client)) === last ? last : findSettledSequence(client),
  );
  if (settled === null || settled === last) return last;
  let isComplete = true;
  for (const { id: partnerId } of partners) {
    if (isStopped()) return last;
    const count = await withClient({ partnerId }, (client) =>
      rollUp(client, { partnerId, settled, isStopped }),
    );
    isComplete &&= count !== null;
  }
  return isComplete ? settled : last;
}

async function findLastStored(): Promise<string | null> {
  const [first] = await listPartners();
  return first ? withClient({ partnerId: first.id }, findLastSequence) : null;
}

async function withClient<T>(
  tenant: Tenant,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = await getDatabase().backgroundPool.connect(tenant);
  try {
    return await work(client);
  } finally {
    client.release();
  }
}
