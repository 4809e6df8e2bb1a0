import type pg from 'pg';
import { removeEmptySegments } from '@/lib/activity/search/index/remove-empty-segments';
import { lockTexts } from '@/lib/activity/search/text-lock';
import { withRetriedTransaction } from '@/lib/platform/database/transaction';
import { addDays, addMonths, type Day } from '@/lib/platform/time/time';
import { holdLog } from '@/lib/proof/losses/note-removal';
import { addRemoved, finishMonth, startMonth } from './month-progress';
import { keptFrom } from '@/lib/activity/retention/policy';
import { lockPolicy } from '@/lib/activity/retention/read-policy';
import { removeBatch, type BatchPosition, type RemovedBatch } from './remove-batch';

/** How many activities one transaction removes: some hundred milliseconds of work at most. */
const BATCH_SIZE = 5_000;

/** How to remove a month (its first day, UTC). */
export type RemoveMonthOptions = {
  partnerId: string;
  month: Day;
  /** The operating system's name of who runs the removal. */
  actor: string;
  instant: Date;
  isStopped: () => boolean;
  /** Called after each batch with the number removed so far. */
  onProgress?: (removed: number) => void;
  batchSize?: number;
};

/** `spared`: the policy was changed meanwhile, and keeps the month now. */
export type RemovedMonthResult = { removed: number; end: 'finished' | 'stopped' | 'spared' };

/** Where a removal is: a day, and how far in it; `isLast`: of the month. */
type Place = { day: Day; after: BatchPosition | null; isLast: boolean };

/**
 * Removes a partner's month day by day, in batches that are each a transaction of their own and read
 * policy and holds anew. Requires the owner's privileges. Stopped at any moment, even killed, it goes on
 * with what is left when it is called again.
 */
export async function removeMonth(
  client: pg.ClientBase,
  options: RemoveMonthOptions,
): Promise<RemovedMonthResult> {
  let removed = 0;
  const lastDay = addDays(addMonths(options.month, 1), -1);
  for (let day = options.month; day <= lastDay; day = addDays(day, 1)) {
    let after: BatchPosition | null = null;
    do {
      if (options.isStopped()) return { removed, end: 'stopped' };
      const place: Place = { day, after, isLast: day === lastDay };
      const batch: RemovedBatch | null = await withRetriedTransaction(client, () =>
        removeAt(client, { place, ...options }),
      );
      if (batch === null) return { removed, end: 'spared' };
      removed += batch.removed;
      options.onProgress?.(removed);
      after = batch.position;
    } while (after !== null);
  }
  return { removed, end: 'finished' };
}

// Null where the policy keeps the month now.
async function removeAt(
  client: pg.ClientBase,
  {
    place,
    instant,
    batchSize: size = BATCH_SIZE,
    ...options
  }: RemoveMonthOptions & { place: Place },
): Promise<RemovedBatch | null> {
  const { partnerId, month, actor } = options;
  const { months } = await lockPolicy(client, options);
  const first = keptFrom({ months }, instant);
  if (months === null || first === null || addMonths(month, 1) > first) return null;
  const removal = { partnerId, month, actor, months };
  // A text must not move to the other table while it is looked for.
  await lockTexts(client);
  const { day, after, isLast } = place;
  if (day === month && after === null) await startMonth(client, removal);
  await holdLog(client, removal);
  const batch = await removeBatch(client, { partnerId, day, after, size });
  if (batch.removed > 0) await addRemoved(client, { ...removal, ...batch });
  if (isLast && batch.position === null) {
    await removeEmptySegments(client, partnerId);
    await finishMonth(client, removal);
  }
  return batch;
}
