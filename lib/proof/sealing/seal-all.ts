import type pg from 'pg';
import { findLastSequence, findSettledSequence } from '@/lib/activity/derived/watermark';
import { listPartners } from '@/lib/partners/queries';
import { getDatabase } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { now } from '@/lib/platform/time/time';
import { isDue } from './is-due';
import { sealBatch, type Sealing } from './seal';

/** By which keys, and what stops it between two batches. */
export type SealAllOptions = Pick<Sealing, 'keys' | 'limit'> & { isStopped?: () => boolean };

/**
 * Seals what all partners have stored by now, in turns of a batch each. Returns the sequence up to which
 * all is sealed; null when that is not known, as another process is sealing, or somebody may still store
 * what comes before.
 */
export async function sealAll({
  isStopped = () => false,
  ...sealing
}: SealAllOptions): Promise<string | null> {
  const partners = await listPartners();
  const [first] = partners;
  if (!first) return null;
  const settled = await withClient({ partnerId: first.id }, findSettledSequence);
  if (settled === null) return null;
  let isComplete = true;
  let left = partners.map(({ id }) => id);
  while (left.length > 0) {
    const unfinished: string[] = [];
    for (const partnerId of left) {
      if (isStopped()) return null;
      const count = await withClient({ partnerId }, (client) =>
        sealNext(client, { partnerId, settled, ...sealing }),
      );
      isComplete &&= count !== null;
      if (count !== null && count > 0) unfinished.push(partnerId);
    }
    left = unfinished;
  }
  return isComplete ? settled : null;
}

async function sealNext(client: pg.ClientBase, sealing: Sealing): Promise<number | null> {
  const isNeeded = await isDue(client, { instant: now(), ...sealing });
  return isNeeded ? sealBatch(client, sealing) : 0;
}

/** Whether something may have been stored since all was sealed up to a sequence. */
export async function isBehind(sealed: string | null): Promise<boolean> {
  if (sealed === null) return true;
  const [first] = await listPartners();
  if (!first) return false;
  return (await withClient({ partnerId: first.id }, findLastSequence)) !== sealed;
}

async function withClient<T>(tenant: Tenant, work: (client: pg.ClientBase) => Promise<T>) {
  const client = await getDatabase().backgroundPool.connect(tenant);
  try {
    return await work(client);
  } finally {
    client.release();
  }
}
