import { OperationalError } from '@/lib/platform/errors/operational-error';
import type { SourceKind } from '@/lib/activity/source/source';
import { recordFurtherSource } from '@/lib/activity/source/record-further-source';
import type { BatchRow } from '@/lib/activity/intake/batch/batch-columns';
import { batchOf } from '@/lib/activity/intake/batch/prepared-batch';
import { isSameContent } from '@/lib/activity/intake/compare/same-content';
import { insertActivities, type InsertedCount } from './insert-activities';
import { contentOfColumns } from '@/lib/activity/intake/prepare/record-columns';
import type { StoreTarget } from './store-target';
import { streamStoredContent } from './stored-content';

/** The maximum number of variants per id and status; a sender of more does not have real ids. */
export const MAX_VARIANTS = 1000;

// A sender that uses up its variants of a known id must not keep out records from another source.
const MAX_VARIANTS_BY_SOURCE: Record<SourceKind, number> = {
  api: MAX_VARIANTS,
  import: 2 * MAX_VARIANTS,
  sync: 3 * MAX_VARIANTS,
  here: 4 * MAX_VARIANTS,
};

/** Too many records of different content share one id. */
export class TooManyVariantsError extends OperationalError {
  constructor(readonly recordId: string) {
    super(
      `The id ${recordId.slice(0, 100)} is shared by at least ${MAX_VARIANTS} records with different content; nothing was stored.`,
    );
  }
}

/**
 * Stores rows whose id and status are those of stored activities, except rows that say the same as
 * one of them. Each becomes an activity with its own variant. Throws TooManyVariantsError.
 */
export async function storeConflicting(
  target: StoreTarget,
  { rows, domains }: { rows: BatchRow[]; domains: string },
): Promise<InsertedCount[]> {
  const counts: InsertedCount[] = [];
  for (const row of rows) {
    // Another writer may take the number first; then compare with what it has stored, too.
    for (;;) {
      const variant = await findFreeVariant(target, row);
      if (variant === null) break;
      const batch = batchOf([{ ...row, variant }]);
      const inserted = await insertActivities(target, { batch, domains });
      if (inserted.count === 0) continue;
      counts.push(inserted);
      break;
    }
  }
  return counts;
}

/** The next free variant, or null where a stored activity says the same. */
async function findFreeVariant(target: StoreTarget, row: BatchRow): Promise<number | null> {
  const content = contentOfColumns(row);
  const key = { recordId: row.record_id, status: row.status };
  let free = 0;
  for await (const stored of streamStoredContent(target, key)) {
    if (isSameContent(stored, content)) {
      await recordFurtherSource(target, stored);
      return null;
    }
    free = stored.variant + 1;
  }
  if (free >= MAX_VARIANTS_BY_SOURCE[target.source.kind])
    throw new TooManyVariantsError(row.record_id);
  return free;
}
