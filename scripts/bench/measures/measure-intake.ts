import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { withClient } from '@/lib/platform/database/client';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';
import type { IntakePartner } from '@/scripts/bench/data/intake-partner';
import { batchesOf, intakeActivities, recordOf } from '@/scripts/bench/data/intake-records';
import { atLeast, type Measurement } from '@/scripts/bench/measurement';
import { rawInsertOf } from '@/scripts/bench/data/raw-insert';
import { senderOf } from '@/scripts/bench/sender';
import { withServer } from '@/scripts/bench/server-process';

const BATCH = 1000;
const BATCHES = 30;
const ROUNDS = 3;
const MIN_RATIO_TO_INSERT = 0.5;

const COUNT_TIMEOUT_MS = 60_000;
const COUNT_INTERVAL_MS = 200;
const WAITING = `
  SELECT FROM activity WHERE partner_id = $1 AND NOT is_own AND sequence > (
    SELECT coalesce(max(sequence), 0) FROM activity_counted WHERE partner_id = $1) LIMIT 1`;

/** The API's speed must be close to a multi-row INSERT of the same rows, one batch at a time. */
export async function measureIntake(url: string, partner: IntakePartner): Promise<Measurement[]> {
  const batches = batchesOf(intakeActivities(BATCH * BATCHES), BATCH);
  const [insertSeconds, apiSeconds] = await withServer(async ({ site }) => {
    const send = senderOf({ site, key: partner.key });
    const inserts: number[] = [];
    const sends: number[] = [];
    // The first round is a warm-up.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const mark = (kind: string) => `${kind}-${round}`;
      const statements = batches.map((batch) =>
        rawInsertOf(batch, { partnerId: partner.id, mark: mark('raw') }),
      );
      inserts.push(await timeInserts(url, { statements, partnerId: partner.id }));
      const bodies = batches.map((batch) =>
        JSON.stringify(batch.map((activity) => recordOf(activity, mark('api')))),
      );
      sends.push(await timed(bodies, send));
    }
    return [inserts.slice(1), sends.slice(1)] as const;
  });
  return [rateOf(Math.min(...apiSeconds), Math.min(...insertSeconds))];
}

// The rows are removed again: the server would take them for those of a version without texts and
// counts, and make these while the API is measured.
async function timeInserts(
  url: string,
  { statements, partnerId }: { statements: pg.QueryConfig[]; partnerId: string },
): Promise<number> {
  return withClient(url, async (client) => {
    await untilCounted(client, partnerId);
    const seconds = await timed(statements, (one) => client.query(one));
    await client.query(`DELETE FROM activity WHERE partner_id = $1 AND record_id LIKE 'raw-%'`, [
      partnerId,
    ]);
    return seconds;
  });
}

// What the API stored before is counted a little later, and must not slow the INSERT.
async function untilCounted(client: pg.Client, partnerId: string): Promise<void> {
  const deadline = performance.now() + COUNT_TIMEOUT_MS;
  while (performance.now() < deadline) {
    const { rowCount } = await client.query(WAITING, [partnerId]);
    if (rowCount === 0) return;
    await sleep(COUNT_INTERVAL_MS);
  }
  throw new OperationalError('The server to measure does not count what it has stored.');
}

/** The seconds that `work` takes for all items, one after the other. */
async function timed<Item>(items: Item[], work: (item: Item) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (const item of items) await work(item);
  return (performance.now() - start) / 1000;
}

function rateOf(apiSeconds: number, insertSeconds: number): Measurement {
  const [rate, limit] = [apiSeconds, insertSeconds].map((seconds) => (BATCH * BATCHES) / seconds);
  const figures: [number, number] = [rate ?? 0, limit ?? 0];
  const ratesText = figures
    .map((figure) => formatCount(Math.round(figure / 100) * 100, 'en'))
    .join(' / ');
  return {
    what: 'API to raw multi-row INSERT, batches of 1,000, records a second',
    figures: `${ratesText} = ${(figures[0] / figures[1]).toFixed(2)}`,
    bound: atLeast(MIN_RATIO_TO_INSERT, figures),
  };
}
