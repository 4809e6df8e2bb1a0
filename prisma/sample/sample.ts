import type pg from 'pg';
import { copyActivities } from '@/lib/activity/intake/store/copy';
import { withClient } from '@/lib/platform/database/client';
import { withTransaction } from '@/lib/platform/database/transaction';
import { dayOf, now, UTC } from '@/lib/platform/time/time';
import { sampleCustomers } from './companies/customers';
import { startOfDay, type Ticks } from './timeline/instant';
import { SAMPLE_SOURCE } from './sample-source';
import { samplePartner, type SamplePartner } from './companies/partners';
import { countActivities, storeCustomers, storePartner } from './store';
import { tellStory } from './timeline/scenario';
import { withoutIndexes } from './without-indexes';

/** How many activities a partner gets. */
export type SampleShare = { partner: SamplePartner; activities: number };

type Sample = {
  url: string;
  shares: SampleShare[];
  /** Of each partner. */
  customers: number;
  /** Called with the number of activities so far, now and then. */
  onProgress?: (count: number) => void;
};

/** Divides activities among the first so many partners of the sample, as evenly as can be. */
export function shareOut(activities: number, partners: number): SampleShare[] {
  const sharedBy = (number: number) => Math.floor((activities * number) / partners);
  return Array.from({ length: partners }, (_, index) => ({
    partner: samplePartner(index + 1),
    activities: sharedBy(index + 1) - sharedBy(index),
  }));
}

/**
 * Adds activities, spread evenly over the year up to the beginning of this day (UTC), to sample
 * partners, which are made as needed, without accounts. The same call on an empty database gives
 * the same rows on the same day; each further call adds others. A partner's share comes whole.
 */
export async function loadSample(sample: Sample): Promise<void> {
  const { url, shares, customers, onProgress = () => undefined } = sample;
  const today = startOfDay(dayOf(now(), UTC));
  await withClient(url, async (client) => {
    let loaded = 0;
    for (const share of shares) {
      const onTold = (told: number) => onProgress(loaded + told);
      await withTransaction(client, () => loadShare(client, { share, customers, today, onTold }));
      loaded += share.activities;
    }
    // Without it the first reader would pay: no index-only scan before the visibility map is there.
    await useAllBuffers(client);
    await client.query('VACUUM (ANALYZE) activity');
    await client.query('ANALYZE activity_hour, activity_text_new');
    await client.query('ANALYZE customer, subscription');
  });
}

// PostgreSQL 16 and newer would push what was just loaded out of memory to make room for itself.
async function useAllBuffers(client: pg.Client): Promise<void> {
  await client.query(
    `SELECT set_config(name, '0', false) FROM pg_settings WHERE name = 'vacuum_buffer_usage_limit'`,
  );
}

type Load = {
  share: SampleShare;
  customers: number;
  today: Ticks;
  onTold: (told: number) => void;
};

async function loadShare(client: pg.Client, { share, today, ...load }: Load): Promise<void> {
  const { partner, activities: count } = share;
  const customers = sampleCustomers({ partner, customers: load.customers, today });
  await storePartner(client, { partner, today });
  const firstOrdinal = await countActivities(client, partner.id);
  const story = tellStory({ partner, customers, today, count, firstOrdinal, growth: 0 });
  await setRowChecks(client, 'replica');
  await withoutIndexes({ client, count }, () =>
    copyActivities(client, {
      activities: counted(story, load.onTold),
      source: SAMPLE_SOURCE,
    }),
  );
  await setRowChecks(client, 'origin');
  await storeCustomers(client, { partner, customers, today });
}

// For each activity PostgreSQL would look up whether its partner exists, a third of the whole work,
// though the partner was stored in this very transaction. Where the role may not say so, it looks.
async function setRowChecks(client: pg.Client, role: 'replica' | 'origin'): Promise<void> {
  await client.query(
    `SELECT set_config('session_replication_role', $1, true)
     WHERE has_parameter_privilege('session_replication_role', 'SET')`,
    [role],
  );
}

function* counted<T>(items: Iterable<T>, onCount: (count: number) => void): Generator<T> {
  let count = 0;
  for (const item of items) {
    yield item;
    count += 1;
    if (count % 1000 === 0) onCount(count);
  }
}
