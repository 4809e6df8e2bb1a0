import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { MisdatedRecord } from '@/lib/activity/intake/parse/parse-audit-records';
import { dueTime } from '@/lib/activity/intake/parse/date-problem';
import { redactRecord } from '@/lib/activity/intake/redact/redact-record';
import { storableJson } from '@/lib/platform/json/storable-json';
import type { StoreTarget } from '@/lib/activity/intake/store/store-target';
import { MAX_SET_ASIDE, MAX_SET_ASIDE_BYTES } from './limits';
import { rawRecordOf } from './raw-record';

// Hexadecimal, because JSON cannot carry bytes.
type Row = {
  hex: string;
  record: string;
  bytes: number;
  occurs_at: string;
  due_at: string | null;
};

/**
 * Sets records with an impossible time aside, redacted; those dated ahead until they are due.
 * Returns the records that exceed the limits, which are not stored. A record that is set aside
 * already is skipped.
 */
export async function setAsideRecords(
  target: StoreTarget,
  misdated: MisdatedRecord[],
): Promise<MisdatedRecord[]> {
  if (misdated.length === 0) return [];
  await lockPartner(target);
  const usage = await readUsage(target);
  const rows: Row[] = [];
  const overflow: MisdatedRecord[] = [];
  for (const record of misdated) {
    const row = rowOf(record);
    if (usage.known.has(row.hex)) continue;
    if (usage.count >= MAX_SET_ASIDE || usage.bytes + row.bytes > MAX_SET_ASIDE_BYTES) {
      overflow.push(record);
      continue;
    }
    usage.known.add(row.hex);
    usage.count += 1;
    usage.bytes += row.bytes;
    rows.push(row);
  }
  await insert(target, rows);
  return overflow;
}

// Of two transactions that check the limits at once, the second waits for the first.
async function lockPartner({ client, partnerId }: StoreTarget): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `set-aside:${partnerId}`,
  ]);
}

type Usage = { known: Set<string>; count: number; bytes: number };

async function readUsage({ client, partnerId, source }: StoreTarget): Promise<Usage> {
  const { rows } = await client.query<{ hex: string; bytes: number; source_id: number }>(
    `SELECT encode(digest, 'hex') AS hex, bytes, source_id FROM set_aside WHERE partner_id = $1`,
    [partnerId],
  );
  const own = rows.filter((row) => row.source_id === source.id);
  return {
    known: new Set(own.map(({ hex }) => hex)),
    count: rows.length,
    bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function rowOf({ record, problem }: MisdatedRecord): Row {
  const text = storableJson(rawRecordOf(redactRecord(record)));
  return {
    hex: createHash('sha256').update(text).digest('hex'),
    record: text,
    bytes: Buffer.byteLength(text),
    occurs_at: record.operationDate.micros,
    due_at: dueTime(record.operationDate, problem)?.toISOString() ?? null,
  };
}

async function insert({ client, partnerId, source }: StoreTarget, rows: Row[]): Promise<void> {
  for (const row of rows) await insertOne(client, [partnerId, source.id, ...Object.values(row)]);
}

async function insertOne(client: pg.ClientBase, values: unknown[]): Promise<void> {
  await client.query(
    `INSERT INTO set_aside (partner_id, source_id, digest, record, bytes, occurs_at, due_at)
     VALUES ($1, $2, decode($3, 'hex'), $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    values,
  );
}
