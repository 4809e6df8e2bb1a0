import { planRetention } from '@/lib/activity/retention/removal/apply-retention';
import { listUnfinishedMonths } from '@/lib/activity/retention/removal/removed-months';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { formatDayInWords, now, daysLater } from '@/lib/platform/time/time';

// How long after a month may be removed it is reported: whoever removes once a month is in time.
const GRACE_DAYS = 40;

const APPLY = 'run `npm run retention -- --apply`';

type Row = { id: string; domain: string };

/** What policies promise to remove and nobody has removed, one sentence for each partner. */
export async function checkRetention({ ownerUrl }: DatabaseUrls): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<Row>(
      `SELECT id, domain FROM partner JOIN retention_policy ON partner_id = id
       WHERE months IS NOT NULL ORDER BY domain`,
    );
    const findings: string[] = [];
    for (const { id: partnerId, domain } of rows) {
      const [unfinished] = await listUnfinishedMonths(client, { partnerId });
      const instant = daysLater(now(), -GRACE_DAYS);
      const { keptFrom, months } = await planRetention(client, { partnerId, instant });
      if (unfinished)
        findings.push(`${domain}: the removal of ${unfinished.slice(0, 7)} was stopped; ${APPLY}.`);
      else if (keptFrom !== null && months.length > 0)
        findings.push(
          `${domain}: records before ${formatDayInWords(keptFrom, 'en')} (UTC) should have been removed under the retention policy; ${APPLY}.`,
        );
    }
    return findings;
  });
}
