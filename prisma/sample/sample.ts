import type pg from 'pg';
import { copyActivities } from '@/lib/activity/copy';
import { withClient } from '@/lib/database/client';
import { withTransaction } from '@/lib/database/transaction';
import { dayOf, now, UTC } from '@/lib/time';
import { sampleCustomers } from './customers';
import { startOfDay, type Ticks } from './instant';
import { samplePartner } from './partners';
import { countActivities, storeCustomers, storePartner } from './store';
import { tellStory } from './story';

type Sample = {
  url: string;
  /** Of all partners together. */
  activities: number;
  /** Of each partner. */
  customers: number;
  partners: number;
  /** Called with the number of activities so far, now and then. */
  onProgress?: (count: number) => void;
};

/**
 * Adds a given number of activities, spread evenly over the year up to the beginning of this day
 * (UTC), to the sample partners, which are made as needed, without accounts. The same call on an
 * empty database gives the same rows on the same day; each further call adds others.
 */
export async function loadSample(sample: Sample): Promise<void> {
  const { url, activities, customers, partners, onProgress = () => undefined } = sample;
  const today = startOfDay(dayOf(now(), UTC));
  await withClient(url, async (client) => {
    let loaded = 0;
    for (let number = 1; number <= partners; number += 1) {
      const count = Math.floor((activities * number) / partners) - loaded;
      const before = loaded;
      const tell = (told: number) => onProgress(before + told);
      await withTransaction(client, () =>
        loadPartner(client, { number, customers, count, today, onProgress: tell }),
      );
      loaded += count;
    }
    // Without it the first reader would pay: no index-only scan before the visibility map is there.
    await client.query('VACUUM (ANALYZE) activity');
    await client.query('ANALYZE customer, subscription');
  });
}

type Load = {
  number: number;
  customers: number;
  count: number;
  today: Ticks;
  onProgress: (told: number) => void;
};

async function loadPartner(client: pg.Client, load: Load): Promise<void> {
  const { number, count, today, onProgress } = load;
  const partner = samplePartner(number);
  const customers = sampleCustomers({ partner, customers: load.customers, today });
  await storePartner(client, { partner, today });
  const firstOrdinal = await countActivities(client, partner.id);
  const story = tellStory({ partner, customers, today, count, firstOrdinal, growth: 0 });
  await setRowChecks(client, 'replica');
  await copyActivities(client, counted(story, onProgress));
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

function* counted<T>(items: Iterable<T>, onProgress: (count: number) => void): Generator<T> {
  let count = 0;
  for (const item of items) {
    yield item;
    count += 1;
    if (count % 1000 === 0) onProgress(count);
  }
}
