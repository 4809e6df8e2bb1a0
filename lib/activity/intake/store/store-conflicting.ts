import { OperationalError } from '@/lib/platform/errors/operational-error';
import type { SourceKind } from '@/lib/activity/source/source';
import { recordFurtherSource } from '@/lib/activity/source/record-further-source';
import { isSameContent } from '@/lib/activity/intake/compare/same-content';
import { insertActivities, type InsertedCount } from './insert-activities';
import { contentOfColumns, type PreparedRow } from '@/lib/activity/intake/prepare/prepared-row';
import { storableJson } from '@/lib/platform/json/storable-json';
import type { StoreTarget } from './store';
import { streamStoredContent } from './stored-content';

/** Of one id and status; whoever sends more has no ids. */
export const MAX_VARIANTS = 1000;

// So that who sends as many under a known id keeps nothing out that comes another way.
const MAX_VARIANTS_BY_SOURCE: Record<SourceKind, number> = {
  api: MAX_VARIANTS,
  import: 2 * MAX_VARIANTS,
  sync: 3 * MAX_VARIANTS,
  here: 4 * MAX_VARIANTS,
};

/** One id is that of too many records of different content. */
export class TooManyVariantsError extends OperationalError {
  constructor(readonly recordId: string) {
    super(
      `The id ${recordId.slice(0, 100)} was given to ${MAX_VARIANTS} records or more that say different things; nothing was stored.`,
    );
  }
}

/**
 * Stores rows whose id and status are those of stored activities, less those that say the same as one
 * of them: each becomes an activity of its own, told from the others by its variant. Throws
 * TooManyVariants.
 */
export async function storeConflicting(
  target: StoreTarget,
  { rows, domains }: { rows: PreparedRow[]; domains: string },
): Promise<InsertedCount[]> {
  const counts: InsertedCount[] = [];
  for (const row of rows) {
    // Another writer may take the number first; then what it has stored is looked at, too.
    for (;;) {
      const variant = await findFreeVariant(target, row);
      if (variant === null) break;
      const numbered = storableJson([{ ...row, variant }]);
      const inserted = await insertActivities(target, { rows: numbered, domains });
      counts.push(...inserted);
      if (inserted.length > 0) break;
    }
  }
  return counts;
}

/** The number of the next variant, or null where an activity says the same. */
async function findFreeVariant(target: StoreTarget, row: PreparedRow): Promise<number | null> {
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
