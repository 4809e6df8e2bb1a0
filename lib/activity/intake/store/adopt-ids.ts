import type { BatchColumn, BatchRow } from '@/lib/activity/intake/batch/batch-columns';
import { arraysOf, batchRelation } from '@/lib/activity/intake/batch/batch-relation';
import { batchOf, rowsOf, type PreparedBatch } from '@/lib/activity/intake/batch/prepared-batch';
import { isSameContent } from '@/lib/activity/intake/compare/same-content';
import { contentOfColumns } from '@/lib/activity/intake/prepare/record-columns';
import { DERIVED_ID_PREFIX } from '@/lib/activity/intake/prepare/record-id';
import type { StoreTarget } from './store-target';
import { streamStoredContent } from './stored-content';

const COLUMNS: BatchColumn[] = [
  ...(['record_id', 'is_derived', 'occurred_at', 'occurred_tick', 'customer_id'] as const),
  ...(['resource_type', 'operation_type'] as const),
];

// Activities of the same tick about the same thing whose derived id differs.
const FIND_CANDIDATES = `
  SELECT record.record_id AS derived, activity.record_id AS stored, activity.status
  FROM (${batchRelation(COLUMNS, 3)}) AS record
  JOIN activity ON activity.partner_id = (SELECT $1::uuid) AND activity.occurred_at = record.occurred_at
    AND activity.occurred_tick = record.occurred_tick
    AND activity.customer_id IS NOT DISTINCT FROM record.customer_id
    AND activity.resource_type = record.resource_type
    AND activity.operation_type = record.operation_type
  WHERE record.is_derived AND activity.record_id LIKE '${DERIVED_ID_PREFIX}%'
    AND activity.record_id <> record.record_id
  LIMIT $2`;

const MAX_CANDIDATES = 1000;

type Candidate = { derived: string; stored: string; status: string };

/**
 * A batch of rows with distinct ids and states, and those that turned out to be duplicates of them.
 */
type AdoptedBatch = { batch: PreparedBatch; duplicates: BatchRow[] };

/**
 * Gives records without an id of their own the id under which they were stored before, even if that
 * was derived in another way, or while the rules redacted less.
 */
export async function adoptIds(target: StoreTarget, batch: PreparedBatch): Promise<AdoptedBatch> {
  if (!batch.hasDerivedIds) return { batch, duplicates: [] };
  const { client, partnerId } = target;
  const values = [partnerId, MAX_CANDIDATES, ...arraysOf(batch, COLUMNS)];
  const found = await client.query<Candidate>(FIND_CANDIDATES, values);
  if (found.rows.length === 0) return { batch, duplicates: [] };
  const byKey = new Map<string, BatchRow>();
  const duplicates: BatchRow[] = [];
  for (const row of rowsOf(batch)) {
    const candidates = found.rows.filter(({ derived }) => derived === row.record_id);
    row.record_id = (await findStoredId(target, { row, candidates })) ?? row.record_id;
    const key = JSON.stringify([row.record_id, row.status]);
    if (byKey.has(key)) duplicates.push(row);
    else byKey.set(key, row);
  }
  return { batch: batchOf([...byKey.values()]), duplicates };
}

async function findStoredId(
  target: StoreTarget,
  { row, candidates }: { row: BatchRow; candidates: Candidate[] },
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
