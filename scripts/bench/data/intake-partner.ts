import { COUNT_TABLES } from '@/lib/activity/derived/roll-up/roll-up-all';
import { withClient } from '@/lib/platform/database/client';
import { createApiKey } from '@/lib/api-keys/changes';
import { grantScope } from '@/lib/auth/scope';
import { dayOf, now, UTC } from '@/lib/platform/time/time';
import { TLOG_TABLES } from './tlog-tables';
import { startOfDay } from '@/prisma/sample/timeline/instant';
import { samplePartner } from '@/prisma/sample/companies/partners';
import { storePartner } from '@/prisma/sample/store';

/** The partner that sends records during the benchmark, and its key. */
export type IntakePartner = { id: string; key: string };

const PARTNER = samplePartner(3);

// Referencing tables first.
const TABLES = [
  'activity',
  'activity_counted',
  ...COUNT_TABLES,
  'activity_text',
  'activity_text_new',
  'activity_text_gram',
  'activity_text_block',
  'activity_text_segment',
  ...TLOG_TABLES,
  'api_key',
  'subscription',
  'customer',
];

/** Runs `work` with a partner without any data, and removes its data afterwards. */
export async function withIntakePartner<T>(
  ownerUrl: string,
  work: (partner: IntakePartner) => Promise<T>,
): Promise<T> {
  await empty(ownerUrl);
  const today = startOfDay(dayOf(now(), UTC));
  await withClient(ownerUrl, (client) => storePartner(client, { partner: PARTNER, today }));
  const scope = grantScope(PARTNER.id);
  const key = await createApiKey(scope, { actor: 'bench', name: 'Bench' });
  try {
    return await work({ id: PARTNER.id, key });
  } finally {
    await empty(ownerUrl);
  }
}

async function empty(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    for (const table of TABLES) {
      await client.query(`DELETE FROM ${table} WHERE partner_id = $1`, [PARTNER.id]);
    }
    await client.query('VACUUM (ANALYZE) activity, activity_text');
  });
}
