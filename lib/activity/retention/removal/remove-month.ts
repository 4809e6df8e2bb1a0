import type pg from 'pg';
import { lockTexts } from '@/lib/activity/search/text-lock';
import { withRetriedTransaction } from '@/lib/platform/database/transaction';
import { addMonths, type Day } from '@/lib/platform/time/time';
import { addRemoved, finishMonth, startMonth } from './month-progress';
import { keptFrom } from '@/lib/activity/retention/policy';
import { lockPolicy } from '@/lib/activity/retention/read-policy';
import { removeBatch, type BatchPosition } from './remove-batch';

/** How many activities one transaction removes: a few hundred milliseconds of work. */
const BATCH_SIZE = 2_000;

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

type BatchResult = { removed: number; position: BatchPosition | null; isSpared: boolean };

/**
 * Removes a partner's month batch by batch, each in a transaction of its own that reads policy and holds
 * anew. Requires the owner's privileges. Stopped at any moment, even killed, it goes on with what is
 * left when it is called again.
 */
export async function removeMonth(
  client: pg.ClientBase,
  options: RemoveMonthOptions,
): Promise<RemovedMonthResult> {
  let removed = 0;
  let after: BatchPosition | null = null;
  for (;;) {
    if (options.isStopped()) return { removed, end: 'stopped' };
    const position: BatchPosition | null = after;
    const batch: BatchResult = await withRetriedTransaction(client, () =>
      removeNext(client, { ...options, after: position }),
    );
    if (batch.isSpared) return { removed, end: 'spared' };
    removed += batch.removed;
    options.onProgress?.(removed);
    if (batch.position === null) return { removed, end: 'finished' };
    after = batch.position;
  }
}

async function removeNext(
  client: pg.ClientBase,
  {
    instant,
    after,
    batchSize: size = BATCH_SIZE,
    ...options
  }: RemoveMonthOptions & { after: BatchPosition | null },
): Promise<BatchResult> {
  const { partnerId, month, actor } = options;
  const { months } = await lockPolicy(client, options);
  const first = keptFrom({ months }, instant);
  if (months === null || first === null || addMonths(month, 1) > first)
    return { removed: 0, position: null, isSpared: true };
  const removal = { partnerId, month, actor, months };
  // A text must not move to the other table while it is looked for.
  await lockTexts(client);
  if (after === null) await startMonth(client, removal);
  const batch = await removeBatch(client, { partnerId, month, after, size });
  await addRemoved(client, { ...removal, removed: batch.removed });
  if (batch.position === null) await finishMonth(client, removal);
  return { ...batch, isSpared: false };
}
