import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { indexTexts } from '@/lib/activity/search/index-texts';
import { queryRows, sql } from '@/lib/platform/database/database';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { LARGE } from '@/scripts/bench/data/bench-partners';
import { recordsText, type BenchSize } from '@/scripts/bench/data/bench-size';
import { fullYearParameters } from '@/scripts/bench/data/full-year';
import { within, type Measurement } from '@/scripts/bench/measurement';
import { medianOf } from '@/scripts/bench/median-times';
import { withServer } from '@/scripts/bench/server-process';
import { signIn } from '@/scripts/bench/signed-in-client';
import { timeArrival } from '@/scripts/bench/time-arrival';

const ROUNDS = 5;
const MAX_FIRST_ROWS_MS = 300;

/**
 * The first rows of a search of two letters and more, in any script, over HTTP; and, for information, the
 * exact number after them.
 */
export async function measureSearch({ large }: BenchSize): Promise<Measurement[]> {
  // Indexes all texts, as the server does within some minutes after loading.
  while ((await indexTexts()) > 0);
  const terms = await termsToSearch();
  return withServer(async ({ site }) => {
    const client = await signIn(site, LARGE.email);
    const measurements: Measurement[] = [];
    for (const q of terms) {
      const path = `${ACTIVITY_LOG_PATH}?${new URLSearchParams({ ...fullYearParameters(), q })}`;
      const times = [];
      for (let round = 0; round < ROUNDS; round += 1) times.push(await timeArrival(client, path));
      const rows = medianOf(times.map((time) => time.rows));
      const end = medianOf(times.map((time) => time.end));
      measurements.push({
        what: `First rows of ${recordsText(large)} with “${q}”`,
        figures: `${rows.toFixed(0)} ms, and their number ${end.toFixed(0)} ms`,
        bound: within(MAX_FIRST_ROWS_MS, [rows, 'ms']),
      });
    }
    return measurements;
  });
}

async function termsToSearch(): Promise<string[]> {
  const [middle] = await queryRows<{ correlated: string; user: string }>(
    LARGE.scope,
    sql`
    SELECT correlation_id AS correlated, user_principal_name AS user FROM activity
    WHERE partner_id = ${LARGE.scope.partnerId}::uuid AND customer_id IS NOT NULL
    ORDER BY occurred_at, sequence
    OFFSET (SELECT count(*) / 2 FROM activity WHERE partner_id = ${LARGE.scope.partnerId}::uuid) LIMIT 1`,
  );
  if (!middle) throw new OperationalError('The log to measure is empty.');
  const { correlated, user } = middle;
  const ofIds = [correlated, correlated.slice(0, 8), correlated.slice(9, 13)];
  return ['ex', 'qz', '株式', '株式会社', 'トイ', 'microsoft', 'essentials', user, ...ofIds];
}
