import type pg from 'pg';
import { rollUpAll } from '@/lib/activity/derived/roll-up/roll-up-all';
import { copyActivities } from '@/lib/activity/intake/bulk/copy-activities';
import { withClient } from '@/lib/platform/database/client';
import { withTransaction } from '@/lib/platform/database/transaction';
import { dayOf, now, UTC } from '@/lib/platform/time/time';
import { sampleCustomers } from './companies/customers';
import { startOfDay, type Ticks } from './timeline/instant';
import { SAMPLE_SOURCE } from './sample-source';
import { samplePartner, type SamplePartner } from './companies/partners';
import { countActivities, storeCustomers, storePartner } from './store';
import { generateActivities } from './timeline/scenario';
import { withDeferredIndexes } from './deferred-indexes';

/** How many activities a partner gets. */
export type PartnerLoad = { partner: SamplePartner; activities: number };

type Sample = {
  url: string;
  partnerLoads: PartnerLoad[];
  /** Of each partner. */
  customers: number;
  /** Called with the number of activities so far, now and then. */
  onProgress?: (count: number) => void;
};

/** Distributes activities as evenly as possible among the first partners of the sample. */
export function distributeActivities(activities: number, partners: number): PartnerLoad[] {
  const sharedBy = (number: number) => Math.floor((activities * number) / partners);
  return Array.from({ length: partners }, (_, index) => ({
    partner: samplePartner(index + 1),
    activities: sharedBy(index + 1) - sharedBy(index),
  }));
}

/**
 * Adds activities, spread evenly over the year up to the start of this day (UTC), to sample partners,
 * which are created as needed, without accounts. The same call on an empty database gives the same
 * rows on the same day; each further call adds others. Each partner is loaded in one transaction.
 */
export async function loadSample(sample: Sample): Promise<void> {
  const { url, partnerLoads, customers, onProgress = () => undefined } = sample;
  const today = startOfDay(dayOf(now(), UTC));
  await withClient(url, async (client) => {
    let loaded = 0;
    for (const partnerLoad of partnerLoads) {
      const onGenerated = (generated: number) => onProgress(loaded + generated);
      await withTransaction(client, () =>
        loadPartner(client, { partnerLoad, customers, today, onGenerated }),
      );
      loaded += partnerLoad.activities;
    }
    // Otherwise the first reader would pay: index-only scans need the visibility map.
    await useAllBuffers(client);
    await client.query('VACUUM (ANALYZE) activity');
    await client.query('ANALYZE activity_text');
    await rollUpAll(client);
    await client.query('ANALYZE customer, subscription');
  });
}

// Otherwise VACUUM of PostgreSQL 16 and newer would evict what was just loaded from memory.
async function useAllBuffers(client: pg.Client): Promise<void> {
  await client.query(
    `SELECT set_config(name, '0', false) FROM pg_settings WHERE name = 'vacuum_buffer_usage_limit'`,
  );
}

type LoadOptions = {
  partnerLoad: PartnerLoad;
  customers: number;
  today: Ticks;
  onGenerated: (generated: number) => void;
};

async function loadPartner(
  client: pg.Client,
  { partnerLoad, today, ...load }: LoadOptions,
): Promise<void> {
  const { partner, activities: count } = partnerLoad;
  const customers = sampleCustomers({ partner, customers: load.customers, today });
  await storePartner(client, { partner, today });
  const firstOrdinal = await countActivities(client, partner.id);
  const activities = generateActivities({
    partner,
    customers,
    today,
    count,
    firstOrdinal,
    growth: 0,
  });
  await setRowChecks(client, 'replica');
  await withDeferredIndexes({ client, count }, () =>
    copyActivities(client, {
      activities: countItems(activities, load.onGenerated),
      source: SAMPLE_SOURCE,
    }),
  );
  await setRowChecks(client, 'origin');
  await storeCustomers(client, { partner, customers, today });
}

// PostgreSQL would look up the partner of each activity, a third of the total work, though it was
// stored in this very transaction. If the role may not change the setting, it does look it up.
async function setRowChecks(client: pg.Client, role: 'replica' | 'origin'): Promise<void> {
  await client.query(
    `SELECT set_config('session_replication_role', $1, true)
     WHERE has_parameter_privilege('session_replication_role', 'SET')`,
    [role],
  );
}

function* countItems<T>(items: Iterable<T>, onCount: (count: number) => void): Generator<T> {
  let count = 0;
  for (const item of items) {
    yield item;
    count += 1;
    if (count % 1000 === 0) onCount(count);
  }
}
