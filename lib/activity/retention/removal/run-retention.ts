import type pg from 'pg';
import type { Partner } from '@/lib/partners/queries';
import { formatCount } from '@/lib/platform/text/format-count';
import { applyRetention, planRetention, type ApplyOptions } from './apply-retention';
import { describePlan } from './describe-plan';
import { acquireRetentionLock } from './retention-lock';

// So often the progress of a month is told.
const PROGRESS_MS = 5_000;

export type RunOptions = {
  partners: Partner[];
  isApplied: boolean;
  actor: string;
  isStopped: () => boolean;
  /** Called with what the command says, and with its progress. */
  print: (sentence: string) => void;
  onProgress: (sentence: string) => void;
};

/**
 * Says what the policies of partners let be removed and, where `isApplied`, removes it, partner by
 * partner. `client` has the owner's privileges. Throws OperationalError while another removal runs.
 */
export async function runRetention(client: pg.ClientBase, options: RunOptions): Promise<void> {
  const { partners, isApplied, isStopped, print } = options;
  if (isApplied) await acquireRetentionLock(client);
  let planned = 0;
  for (const partner of partners) {
    if (isStopped()) return print('Stopped. The next run goes on from there.');
    planned += await runForPartner(client, { ...options, partner });
  }
  if (!isApplied && planned > 0)
    print('Nothing was removed. `npm run retention -- --apply` removes it.');
}

// Returns how many months there were to remove.
async function runForPartner(
  client: pg.ClientBase,
  { partner: { id: partnerId, domain }, isApplied, ...options }: RunOptions & { partner: Partner },
): Promise<number> {
  const plan = await planRetention(client, { partnerId });
  for (const line of describePlan(plan, domain)) options.print(line);
  if (!isApplied) return plan.months.length;
  const onProgress = monthReporter(domain, options.onProgress);
  const removed = await applyRetention(client, { ...options, ...plan, onProgress });
  if (plan.months.length > 0 || removed > 0)
    options.print(`${domain}: ${formatCount(removed, 'en')} removed.`);
  return plan.months.length;
}

function monthReporter(
  domain: string,
  report: (sentence: string) => void,
): NonNullable<ApplyOptions['onProgress']> {
  let toldAt = performance.now();
  return ({ month, count, removed }) => {
    if (performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    const [done, all] = [formatCount(removed, 'en'), formatCount(count, 'en')];
    report(`${domain}: ${month.slice(0, 7)}, ${done} of ${all} removed …`);
  };
}
