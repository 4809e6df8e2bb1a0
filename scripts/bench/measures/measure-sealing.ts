import type pg from 'pg';
import { findSettledSequence } from '@/lib/activity/derived/watermark';
import { withClient } from '@/lib/platform/database/client';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { runNode } from '@/lib/platform/process/child';
import { formatCount } from '@/lib/platform/text/format-count';
import { findProofKeys } from '@/lib/proof/keys/proof-keys';
import { sealBatch } from '@/lib/proof/sealing/seal';
import { LARGE } from '@/scripts/bench/data/bench-partners';
import { recordsText, type BenchSize } from '@/scripts/bench/data/bench-size';
import { TLOG_TABLES } from '@/scripts/bench/data/tlog-tables';
import { within, type Measurement } from '@/scripts/bench/measurement';

const CHECKED = 10_000_000;
const MAX_SECONDS = 300;

/**
 * How fast a log is sealed that was not until now, what that takes on disk, and how long it takes to check
 * it.
 */
export async function measureSealing(ownerUrl: string, size: BenchSize): Promise<Measurement[]> {
  await withClient(ownerUrl, forget);
  const sealing = await timed(() => withClient(ownerUrl, sealLarge));
  const bytes = await withClient(ownerUrl, measureBytes);
  const checking = await timed(verifyLarge);
  const perSecond = (seconds: number) =>
    `${formatCount(Math.round(size.large / seconds / 100) * 100, 'en')} records a second`;
  const minutes = (checking * CHECKED) / size.large;
  return [
    { what: `Seal ${recordsText(size.large)}`, figures: perSecond(sealing), bound: null },
    {
      what: 'Proof, bytes a record',
      figures: String(Math.round(bytes / size.large)),
      bound: null,
    },
    {
      what: `npm run verify, for ${recordsText(CHECKED)}`,
      figures: `${Math.round(minutes)} s (${perSecond(checking)})`,
      bound: within(MAX_SECONDS, [minutes, 's']),
    },
  ];
}

const { partner } = LARGE;

async function forget(client: pg.ClientBase): Promise<void> {
  for (const table of TLOG_TABLES)
    await client.query(`DELETE FROM ${table} WHERE partner_id = $1`, [partner.id]);
}

async function sealLarge(client: pg.ClientBase): Promise<void> {
  const keys = findProofKeys();
  const settled = await findSettledSequence(client);
  if (!keys || settled === null) throw new OperationalError('The log cannot be sealed now.');
  while ((await sealBatch(client, { partnerId: partner.id, keys, settled })) !== 0);
}

async function measureBytes(client: pg.ClientBase): Promise<number> {
  await client.query(`VACUUM (ANALYZE) ${TLOG_TABLES.join(', ')}`);
  const sizes = TLOG_TABLES.map((table) => `pg_total_relation_size('${table}')`);
  const { rows } = await client.query<{ bytes: number }>(
    `SELECT (${sizes.join(' + ')})::float8 AS bytes`,
  );
  return rows[0]?.bytes ?? 0;
}

async function verifyLarge(): Promise<void> {
  const code = await runNode(['scripts/verify/main.mjs', '--partner', partner.domain], {
    // Its sentences say what is wrong, if anything is.
    stdio: ['ignore', 'inherit', 'ignore'],
    folder: '.',
    onStart: () => undefined,
  });
  if (code !== 0) throw new OperationalError('The log that was sealed just now is not whole.');
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
