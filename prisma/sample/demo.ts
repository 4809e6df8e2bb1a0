import type pg from 'pg';
import { rollUpAll } from '@/lib/activity/derived/roll-up/roll-up-all';
import { copyActivities } from '@/lib/activity/intake/bulk/copy-activities';
import { withClient } from '@/lib/platform/database/client';
import { withTransaction } from '@/lib/platform/database/transaction';
import { formatCount } from '@/lib/platform/text/format-count';
import { dayOf, now, UTC } from '@/lib/platform/time/time';
import { hasAccounts, storeAccounts } from './companies/accounts';
import { DEMO_PARTNERS, generateDemoPartner, type DemoPartner } from './demo-partners';
import { startOfDay, type Ticks } from './timeline/instant';
import { SAMPLE_SOURCE } from './sample-source';
import { countActivities, storeCustomers, storePartner } from './store';

export { DEMO_ACCOUNTS, DEMO_PASSWORD } from './companies/accounts';

/**
 * Loads the sample partners with their accounts, customers and activities up to the start of this day
 * (UTC), all or nothing. Does nothing when they exist.
 */
export async function loadDemo({
  url,
  onProgress = () => undefined,
}: {
  url: string;
  onProgress?: (sentence: string) => void;
}): Promise<void> {
  const today = startOfDay(dayOf(now(), UTC));
  await withClient(url, async (client) => {
    if (await hasAccounts(client)) return;
    await withTransaction(client, async () => {
      // If two demos start at once, the second one waits here and then finds the data loaded.
      await client.query('LOCK TABLE partner IN SHARE ROW EXCLUSIVE MODE');
      if (await hasAccounts(client)) return;
      for (const demoPartner of DEMO_PARTNERS) {
        const stored = await loadPartner(client, { demoPartner, today });
        onProgress(`  ${demoPartner.partner.name}: ${formatCount(stored, 'en')} activities.`);
      }
    });
    await client.query('VACUUM (ANALYZE) activity, activity_text, customer, subscription');
    await rollUpAll(client);
  });
}

async function loadPartner(
  client: pg.Client,
  { demoPartner, today }: { demoPartner: DemoPartner; today: Ticks },
): Promise<number> {
  const { partner } = demoPartner;
  await storePartner(client, { partner, today });
  await storeAccounts(client, { partner, today });
  const firstOrdinal = await countActivities(client, partner.id);
  const { customers, activities } = generateDemoPartner(demoPartner, { today, firstOrdinal });
  const stored = await copyActivities(client, { activities, source: SAMPLE_SOURCE });
  // Last, because generating the activities updates the customers.
  await storeCustomers(client, { partner, customers, today });
  return stored;
}
