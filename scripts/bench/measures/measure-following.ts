import { setTimeout as sleep } from 'node:timers/promises';
import { SEGMENT_TEXTS } from '@/lib/activity/search/index/segment-builder';
import { withClient } from '@/lib/platform/database/client';
import { formatCount } from '@/lib/platform/text/format-count';
import type { IntakePartner } from '@/scripts/bench/data/intake-partner';
import { within, type Measurement } from '@/scripts/bench/measurement';
import { withServer } from '@/scripts/bench/server-process';
import { startIntake } from '@/scripts/bench/start-intake';

const MAX_SECONDS = 60;
const POLL_MS = 250;
const GIVE_UP_MS = 10 * 60_000;

/**
 * How far the index of the search is behind when records have come in at full rate for `seconds`. What
 * is not in it yet is found as well, but read text by text.
 */
export async function measureFollowing(
  ownerUrl: string,
  { partner, seconds }: { partner: IntakePartner; seconds: number },
): Promise<Measurement[]> {
  return withServer(async ({ site }) => {
    const intake = startIntake({ site, key: partner.key });
    await sleep(seconds * 1000);
    await intake.end();
    const ended = performance.now();
    while ((await countUnindexed(ownerUrl, partner)) >= SEGMENT_TEXTS) {
      if (performance.now() - ended > GIVE_UP_MS) break;
      await sleep(POLL_MS);
    }
    const behind = (performance.now() - ended) / 1000;
    const rate = Math.round(intake.sent() / seconds / 100) * 100;
    return [
      {
        what: `Index of the search behind ${seconds} s of ${formatCount(rate, 'en')} records a second`,
        figures: `${behind.toFixed(0)} s`,
        bound: within(MAX_SECONDS, [behind, 's']),
      },
    ];
  });
}

async function countUnindexed(ownerUrl: string, { id }: IntakePartner): Promise<number> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM (
         SELECT FROM activity_text WHERE partner_id = $1 AND sequence > coalesce(
           (SELECT max(last_sequence) FROM activity_text_segment WHERE partner_id = $1), 0)
         LIMIT $2) AS unindexed`,
      [id, SEGMENT_TEXTS],
    );
    return rows[0]?.count ?? 0;
  });
}
