import { isSameContent } from '@/lib/activity/intake/compare/same-content';
import type { PreparedRow } from '@/lib/activity/intake/prepare/prepared-row';
import { contentOfColumns } from '@/lib/activity/intake/prepare/record-columns';
import { DERIVED_ID_PREFIX } from '@/lib/activity/intake/prepare/record-id';
import { storableJson } from '@/lib/platform/json/storable-json';
import type { StoreTarget } from './store-target';
import { streamStoredContent } from './stored-content';

// Activities of the same tick about the same thing whose derived id differs.
const FIND_CANDIDATES = `
  SELECT record.record_id AS derived, activity.record_id AS stored, activity.status
  FROM json_to_recordset($2) AS record (record_id text, is_derived boolean, occurred_at timestamptz,
    occurred_tick smallint, customer_id uuid, resource_type text, operation_type text)
  JOIN activity ON activity.partner_id = (SELECT $1::uuid) AND activity.occurred_at = record.occurred_at
    AND activity.occurred_tick = record.occurred_tick
    AND activity.customer_id IS NOT DISTINCT FROM record.customer_id
    AND activity.resource_type = record.resource_type
    AND activity.operation_type = record.operation_type
  WHERE record.is_derived AND activity.record_id LIKE '${DERIVED_ID_PREFIX}%'
    AND activity.record_id <> record.record_id
  LIMIT $3`;

const MAX_CANDIDATES = 1000;

type Candidate = { derived: string; stored: string; status: string };

/**
 * A batch of rows with distinct ids and states, and those that turned out to be duplicates of them.
 */
type AdoptedBatch = { rows: string; duplicates: PreparedRow[] };

/**
 * Gives records without an id of their own the id under which they were stored before, even if that
 * was derived in another way, or while the rules redacted less.
 */
export async function adoptIds(target: StoreTarget, rows: string): Promise<AdoptedBatch> {
  if (!rows.includes('"is_derived":true')) return { rows, duplicates: [] };
  const { client, partnerId } = target;
  const found = await client.query<Candidate>(FIND_CANDIDATES, [partnerId, rows, MAX_CANDIDATES]);
  if (found.rows.length === 0) return { rows, duplicates: [] };
  const batch: PreparedRow[] = JSON.parse(rows);
  const byKey = new Map<string, PreparedRow>();
  const duplicates: PreparedRow[] = [];
  for (const row of batch) {
    const candidates = found.rows.filter(({ derived }) => derived === row.record_id);
    row.record_id = (await findStoredId(target, { row, candidates })) ?? row.record_id;
    const key = JSON.stringify([row.record_id, row.status]);
    if (byKey.has(key)) duplicates.push(row);
    else byKey.set(key, row);
  }
  return { rows: storableJson([...byKey.values()]), duplicates };
}

async function findStoredId(
  target: StoreTarget,
  { row, candidates }: { row: PreparedRow; candidates: Candidate[] },
): Promise<string | null> {
  const content = contentOfColumns(row);
  for (const { stored, status } of candidates) {
    for await (const other of streamStoredContent(target, { recordId: stored, status })) {
      // A later state of a record is the same record.
      const operationStatus = content.operationStatus;
      const sameState = { ...other, content: { ...other.content, operationStatus } };
      if (isSameContent(sameState, content)) return stored;
    }
  }
  return null;
}
