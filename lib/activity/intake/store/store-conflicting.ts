import { Failure } from '@/lib/platform/errors/failure';
import type { SourceKind } from '@/lib/activity/source/source';
import { noteWay } from '@/lib/activity/source/note-way';
import { isSameContent } from '@/lib/activity/intake/same-content/same-content';
import { insertActivities, type InsertedCount } from './insert-activities';
import { contentOfColumns, type PreparedRow } from './prepared-row';
import { storableJson } from '@/lib/activity/intake/parse/storable-json';
import type { StoreTarget } from './store';
import { streamStored } from './stored-content';

/** Of one id and status; whoever sends more has no ids. */
export const MOST_VARIANTS = 1000;

// So that who sends as many under a known id keeps nothing out that comes another way.
const ROOM: Record<SourceKind, number> = {
  api: MOST_VARIANTS,
  import: 2 * MOST_VARIANTS,
  sync: 3 * MOST_VARIANTS,
  here: 4 * MOST_VARIANTS,
};

/** One id is that of too many records of different content. */
export class TooManyVariants extends Failure {
  constructor(readonly recordId: string) {
    super(
      `The id ${recordId.slice(0, 100)} was given to ${MOST_VARIANTS} records or more that say different things; nothing was stored.`,
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
  for await (const stored of streamStored(target, key)) {
    if (isSameContent(stored, content)) {
      await noteWay(target, stored);
      return null;
    }
    free = stored.variant + 1;
  }
  if (free >= ROOM[target.source.kind]) throw new TooManyVariants(row.record_id);
  return free;
}
