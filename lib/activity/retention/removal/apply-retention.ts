import type pg from 'pg';
import { now, type Day } from '@/lib/platform/time/time';
import { keptFrom, type RetentionPolicy } from '@/lib/activity/retention/policy';
import { readPolicy } from '@/lib/activity/retention/read-policy';
import { countRemovable, type MonthCount } from './count-removable';
import { listUnfinishedMonths } from './removed-months';
import { removeMonth } from './remove-month';

/** What a partner's policy lets be removed now. */
export type RetentionPlan = {
  partnerId: string;
  policy: RetentionPolicy;
  /** The first day (UTC) that is kept; null: everything is. */
  keptFrom: Day | null;
  /** The months to remove, the oldest first, each with the number of activities that no hold keeps. */
  months: MonthCount[];
};

/** What the partner's policy lets be removed at `instant`. Changes nothing. */
export async function planRetention(
  client: pg.ClientBase,
  { partnerId, instant = now() }: { partnerId: string; instant?: Date },
): Promise<RetentionPlan> {
  const policy = await readPolicy(client, { partnerId });
  const before = keptFrom(policy, instant);
  const months =
    before === null ? [] : await countRemovable(client, { partnerId, from: null, before });
  return { partnerId, policy, keptFrom: before, months };
}

/** The months to remove, and by whom. */
export type ApplyOptions = Pick<RetentionPlan, 'partnerId' | 'months'> & {
  actor: string;
  instant?: Date;
  isStopped?: () => boolean;
  /** Called after each batch: the month, how many of it were removed so far, and of how many. */
  onProgress?: (progress: MonthCount & { removed: number }) => void;
  batchSize?: number;
};

/**
 * Removes what a plan lists, month by month, with the owner's privileges, and returns how many
 * activities it removed. Readers and writers go on meanwhile. A removal that was stopped before is
 * finished as well.
 */
export async function applyRetention(
  client: pg.ClientBase,
  options: ApplyOptions,
): Promise<number> {
  const { partnerId, months, actor, batchSize, onProgress } = options;
  const { instant = now(), isStopped = () => false } = options;
  const planned = months.map(({ month }) => month);
  const all = [...new Set([...(await listUnfinishedMonths(client, { partnerId })), ...planned])];
  let total = 0;
  for (const month of all.sort()) {
    const count = months.find((planned) => planned.month === month)?.count ?? 0;
    const { removed, end } = await removeMonth(client, {
      partnerId,
      month,
      actor,
      instant,
      isStopped,
      batchSize,
      onProgress: (removed) => onProgress?.({ month, count, removed }),
    });
    total += removed;
    if (end !== 'finished') break;
  }
  return total;
}
