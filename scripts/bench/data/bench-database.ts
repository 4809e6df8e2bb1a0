import type pg from 'pg';
import { withClient } from '@/lib/platform/database/client';
import { startEmbeddedServer } from '@/lib/platform/database/embedded/embedded-server';
import type { OpenDatabase } from '@/lib/platform/database/current-database';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { closeOnExit } from '@/lib/platform/process/shutdown';
import { logStep } from '@/lib/platform/process/progress-log';
import { dayOf, now, UTC } from '@/lib/platform/time/time';
import { storeAccounts } from '@/prisma/sample/companies/accounts';
import { startOfDay } from '@/prisma/sample/timeline/instant';
import { loadSample, type PartnerLoad } from '@/prisma/sample/sample';
import { COUNT_TABLES } from '@/lib/activity/derived/roll-up/roll-up-all';
import { TLOG_TABLES } from './tlog-tables';
import { LARGE, SMALL } from './bench-partners';
import type { BenchSize } from './bench-size';
import { progressReporter } from '@/scripts/sample/progress-reporter';

// What has no foreign key to the partner is not emptied with it.
const WITHOUT_KEYS = [
  'activity_text',
  'activity_text_new',
  'activity_text_segment',
  'activity_text_block',
  'activity_text_gram',
  ...COUNT_TABLES,
  ...TLOG_TABLES,
];

const CUSTOMERS = 200;
// The page shows the last month, so the sample must not be too old for it.
const DAYS_FRESH = 3;

/** The benchmark's own database with its data, which is kept from run to run. */
export async function openBenchDatabase(size: BenchSize): Promise<OpenDatabase> {
  const server = await startEmbeddedServer({ folder: size.folder });
  const close = closeOnExit(server.stop);
  await prepareDatabase(server);
  const isFilled = await withClient(server.ownerUrl, (client) => hasExpectedData(client, size));
  if (!isFilled) await logStep('Filling the database …', () => fill(server.ownerUrl, size));
  return { url: server.url, ownerUrl: server.ownerUrl, close };
}

async function hasExpectedData(client: pg.Client, size: BenchSize): Promise<boolean> {
  const { rows } = await client.query<{ id: string; count: string; is_fresh: boolean }>(
    `SELECT partner_id AS id, count(*) AS count,
       max(occurred_at) > now() - make_interval(days => $1) AS is_fresh
     FROM activity WHERE NOT is_own GROUP BY partner_id`,
    [DAYS_FRESH],
  );
  const loads = loadsOf(size);
  const isThere = ({ partner, activities }: PartnerLoad) =>
    rows.some(({ id, count, is_fresh: isFresh }) => {
      return id === partner.id && Number(count) === activities && isFresh;
    });
  return rows.length === loads.length && loads.every(isThere);
}

function loadsOf({ large, small }: BenchSize): PartnerLoad[] {
  return [
    { partner: LARGE.partner, activities: large },
    { partner: SMALL.partner, activities: small },
  ];
}

async function fill(url: string, size: BenchSize): Promise<void> {
  const partnerLoads = loadsOf(size);
  const total = partnerLoads.reduce((sum, { activities }) => sum + activities, 0);
  await withClient(url, (client) =>
    client.query(`TRUNCATE partner, ${WITHOUT_KEYS.join(', ')} CASCADE`),
  );
  await loadSample({
    url,
    partnerLoads,
    customers: CUSTOMERS,
    onProgress: progressReporter(total),
  });
  const today = startOfDay(dayOf(now(), UTC));
  await withClient(url, async (client) => {
    for (const { partner } of partnerLoads) await storeAccounts(client, { partner, today });
  });
}
