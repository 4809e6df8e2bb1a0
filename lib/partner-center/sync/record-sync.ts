import { recordLogActivityAlone } from '@/lib/activity/own/record-log-activity';
import type { OwnActivity } from '@/lib/activity/own/record-activity';
import type { Scope } from '@/lib/auth/scope';
import type { SyncPlan } from './sync-plan';
import type { SyncCounts } from './sync-state';

/** How a sync ended: what it stored, and why it ended early or what is missing. */
type SyncEnd = { counts: SyncCounts; problem: string | null };

/** Records how a sync ended, as a later state of its record. */
export type RecordSyncEnd = (end: SyncEnd) => Promise<void>;

/**
 * Records that a sync starts, by the sign-in name or the operating system's name of who started it, and
 * returns what records its end.
 */
export async function recordSync(
  scope: Scope,
  { actor, days }: { actor: string; days: SyncPlan },
): Promise<RecordSyncEnd> {
  const record = { operationType: 'log_synced', actor } as const;
  const period: OwnActivity['data'] = [
    ['FirstDay', days.firstDay],
    ['LastDay', days.lastDay],
  ];
  const recordId = await recordLogActivityAlone(scope, {
    ...record,
    status: 'progress',
    data: period,
  });
  return async ({ counts: { stored, duplicates, conflicts, expired, setAside }, problem }) => {
    await recordLogActivityAlone(scope, {
      ...record,
      recordId,
      status: problem === null ? 'succeeded' : 'failed',
      data: [
        ['StoredRecords', String(stored)],
        ['DuplicateRecords', String(duplicates)],
        ['ConflictingRecords', String(conflicts)],
        ['RecordsSetAside', String(setAside)],
        ...(expired === 0 ? [] : [['ExpiredRecords', String(expired)] satisfies [string, string]]),
        ...period,
        ...(problem === null ? [] : [['FailureReason', problem] satisfies [string, string]]),
      ],
    });
  };
}
