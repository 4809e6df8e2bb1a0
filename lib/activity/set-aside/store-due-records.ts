import type pg from 'pg';
import { parseEachRecord } from '@/lib/activity/intake/parse/parse-audit-records';
import { asPartnerRecords } from '@/lib/activity/intake/parse/partner-records';
import { storeInTransaction } from '@/lib/activity/intake/store/store';
import { TooManyVariantsError } from '@/lib/activity/intake/store/store-conflicting';
import type { Source } from '@/lib/activity/source/source';
import { listPartners } from '@/lib/partners/queries';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { getDatabase } from '@/lib/platform/database/database';
import { inTransaction } from '@/lib/platform/database/transaction';
import { now } from '@/lib/platform/time/time';

// An arbitrary number that nothing else locks.
const LOCK_KEY = 7_270_739;

// Records are held in memory while they are stored; the first one is taken regardless of its size.
const BATCH_BYTES = 8 * 1024 * 1024;
const BATCH_SIZE = 100;

const DELETE_DUE = `
  WITH due AS (
    SELECT partner_id, digest, source_id,
      sum(bytes) OVER (ORDER BY due_at, partner_id, digest, source_id) - bytes AS before
    FROM set_aside WHERE partner_id = $2 AND due_at <= $1 ORDER BY due_at, partner_id, digest, source_id LIMIT ${BATCH_SIZE}
  ), deleted AS (
    DELETE FROM set_aside USING due
    WHERE (set_aside.partner_id, set_aside.digest, set_aside.source_id)
      = (due.partner_id, due.digest, due.source_id) AND due.before < ${BATCH_BYTES}
    RETURNING set_aside.*
  )
  SELECT deleted.partner_id AS "partnerId", deleted.record, deleted.digest, deleted.bytes,
    deleted.occurs_at, deleted.came_at, deleted.source_id, kind, name, detail
  FROM deleted JOIN source
    ON source.partner_id = deleted.partner_id AND source.id = deleted.source_id`;

type DueRow = Source & {
  partnerId: string;
  record: unknown;
  digest: Buffer;
  bytes: number;
  occurs_at: Date;
  came_at: Date;
  source_id: number;
};

/**
 * Stores the records of all partners that were set aside and are due now, each under its original
 * source. Returns how many; 0 also when another process is doing it.
 */
export async function storeDueRecords(instant: Date = now()): Promise<number> {
  let count = 0;
  for (const { id: partnerId } of await listPartners())
    count += await storeDueOfPartner({ partnerId }, instant);
  return count;
}

async function storeDueOfPartner(tenant: Tenant, instant: Date): Promise<number> {
  let count = 0;
  for (;;) {
    const stored = await inTransaction({ ...tenant, pool: getDatabase().intakePool }, (client) =>
      storeBatch(client, { ...tenant, instant }),
    );
    if (stored === 0) return count;
    count += stored;
  }
}

async function storeBatch(
  client: pg.ClientBase,
  { partnerId, instant }: Tenant & { instant: Date },
): Promise<number> {
  const lock = await client.query<{ is_mine: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1) AS is_mine',
    [LOCK_KEY],
  );
  if (lock.rows[0]?.is_mine !== true) return 0;
  const { rows } = await client.query<DueRow>(DELETE_DUE, [instant, partnerId]);
  for (const row of rows) await storeOne(client, { row, instant });
  return rows.length;
}

// A record that this version cannot parse, or that exceeds the limit of its id, stays and is not
// tried again; it does not block the others.
async function storeOne(
  client: pg.ClientBase,
  { row, instant }: { row: DueRow; instant: Date },
): Promise<void> {
  const { partnerId, kind, name, detail } = row;
  const { records } = parseEachRecord([row.record], { instant, isLenient: true });
  if (records.length === 0) return putBack(client, row);
  const intake = { client, partnerId, source: { kind, name, detail } };
  await client.query('SAVEPOINT storing');
  try {
    await storeInTransaction(intake, asPartnerRecords(partnerId, records));
  } catch (error) {
    if (!(error instanceof TooManyVariantsError)) throw error;
    await client.query('ROLLBACK TO SAVEPOINT storing');
    await putBack(client, row);
  }
}

async function putBack(client: pg.ClientBase, row: DueRow): Promise<void> {
  const { partnerId, digest, source_id, record, bytes, occurs_at, came_at } = row;
  await client.query(
    `INSERT INTO set_aside (partner_id, digest, source_id, record, bytes, occurs_at, came_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [partnerId, digest, source_id, JSON.stringify(record), bytes, occurs_at, came_at],
  );
}
