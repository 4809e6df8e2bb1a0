import type pg from 'pg';
import { copyActivities, type BulkActivity } from '@/lib/activity/copy';
import { withClient } from '@/lib/database/client';
import { withTransaction } from '@/lib/database/transaction';
import { formatCount } from '@/lib/numbers';
import { dayOf, now, UTC } from '@/lib/time';
import { hasAccounts, storeAccounts } from './accounts';
import { sampleCustomers } from './customers';
import { startOfDay, type Ticks } from './instant';
import { CONTOSO, FABRIKAM, type SamplePartner } from './partners';
import { openBranch } from './special/big-order';
import { instantsByHand } from './special/instants';
import { oddTextsByHand } from './special/odd-texts';
import { stageOf, type Stage } from './special/stage';
import { statesByHand } from './special/states';
import { countActivities, storeCustomers, storePartner } from './store';
import { tellStory } from './story';

export { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts';

type Part = {
  partner: SamplePartner;
  customers: number;
  /** Told by the story, besides those by hand. */
  activities: number;
  byHand: ((stage: Stage) => BulkActivity[])[];
};

const PARTS: Part[] = [
  {
    partner: CONTOSO,
    customers: 18,
    activities: 2800,
    byHand: [statesByHand, instantsByHand, oddTextsByHand],
  },
  { partner: FABRIKAM, customers: 6, activities: 460, byHand: [statesByHand] },
];

// The partners' business grew with the year.
const GROWTH = 1;

/**
 * Loads the sample partners with their accounts, customers and activities up to the beginning of
 * this day (UTC), all or nothing; once they are there it does nothing.
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
      // Two demos may start at once: the second waits here, and then finds the first one's work.
      await client.query('LOCK TABLE partner IN SHARE ROW EXCLUSIVE MODE');
      if (await hasAccounts(client)) return;
      for (const part of PARTS) {
        const stored = await loadPart(client, { ...part, today });
        onProgress(`${part.partner.name}: ${formatCount(stored)} activities`);
      }
    });
    await client.query('ANALYZE');
  });
}

async function loadPart(client: pg.Client, part: Part & { today: Ticks }): Promise<number> {
  const { partner, today, activities: count, byHand } = part;
  const customers = sampleCustomers({ partner, customers: part.customers, today });
  const bank = customers.find((customer) => customer.name === 'Woodgrove Bank');
  if (bank) openBranch(bank, today);
  await storePartner(client, { partner, today });
  await storeAccounts(client, { partner, today });
  const firstOrdinal = await countActivities(client, partner.id);
  const story = { partner, customers, today, count, firstOrdinal, growth: GROWTH };
  const told = await copyActivities(client, tellStory(story));
  const stage = stageOf({ partner, customers, today, firstOrdinal: firstOrdinal + told });
  const added = await copyActivities(
    client,
    byHand.flatMap((make) => make(stage)),
  );
  // Last, for the telling has brought them up to date.
  await storeCustomers(client, { partner, customers, today });
  return told + added;
}
