import { randomUUID } from 'node:crypto';
import { storeDueRecords } from '@/lib/activity/set-aside/store-due-records';
import type { Source } from '@/lib/activity/source/source';
import type { Scope } from '@/lib/auth/scope';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { getSyncLookback } from '@/lib/platform/env/sync-lookback';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { dayOf, now, UTC, type Day } from '@/lib/platform/time/time';
import { getCredentials, requireConnection } from '@/lib/partner-center/connection/connection';
import { fetchDays } from './fetch-days';
import { getHosts } from '@/lib/partner-center/client/hosts';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from '@/lib/partner-center/client/retry-policy';
import { saveRefreshToken } from '@/lib/partner-center/connection/save-refresh-token';
import { planSync, type SyncPlan } from './sync-plan';
import { acquireSyncLock, type SyncLock } from './sync-lock';
import {
  markSyncStarted,
  markSyncEndedEarly,
  findLastFullReads,
  markSyncFinished,
  markSyncRetrying,
  type SyncCounts,
} from './sync-state';
import { describeEndReason } from './sync-messages';
import { createTokenStore } from '@/lib/partner-center/client/token-store';

/** A day that is done, for those who watch; the counts are those of the sync so far. */
export type SyncProgress = {
  day: Day;
  dayNumber: number;
  totalDays: number;
  stored: number;
  duplicates: number;
};

/** What came of a sync; `problem` says in words why it ended early or what is missing. */
export type SyncResult = SyncCounts & { problem: string | null };

/** What a sync may be told; for each there is a usual value. */
export type SyncOptions = {
  /** Stops it in good order. */
  signal?: AbortSignal;
  onDay?: (progress: SyncProgress) => void;
  /** Is told, in a sentence, of a record of no possible time. */
  onSetAside?: (sentence: string) => void;
  /** Is told, in a sentence, what keeps it from going on and when the next try is. */
  onRetry?: (sentence: string) => void;
  retryPolicy?: RetryPolicy;
  clock?: () => Date;
};

/** A sync that has begun. */
export type SyncRun = {
  days: SyncPlan;
  /** Fetches and stores until all is done. Rejects only for what nobody foresaw. */
  finish: () => Promise<SyncResult>;
};

/**
 * Begins a sync of a partner, or gives null when one is under way already, in whichever process.
 * From then on `findSync` tells about it. Throws Failure when the partner has no connection, and
 * SettingError.
 */
export async function startSyncRun(
  scope: Scope,
  options: SyncOptions = {},
): Promise<SyncRun | null> {
  await requireConnection(scope);
  const lookback = getSyncLookback();
  const lock = await acquireSyncLock(scope);
  if (!lock) return null;
  try {
    const today = dayOf((options.clock ?? now)(), UTC);
    const lastRead = await findLastFullReads(scope);
    const days = planSync({ today, lastRead, lookback });
    await markSyncStarted(scope, days);
    return { days, finish: () => finish({ scope, lock, days, options }) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

type RunContext = { scope: Scope; lock: SyncLock; days: SyncPlan; options: SyncOptions };

async function finish(running: RunContext): Promise<SyncResult> {
  const { scope, lock, days } = running;
  const counts = { stored: 0, duplicates: 0, conflicts: 0, late: 0, setAside: 0 };
  try {
    const refused = await fetchWithCredentials(running, counts);
    const problem = [refused, days.gap].filter((text) => text !== null).join(' ') || null;
    await markSyncFinished(scope, { due: days.due, error: problem });
    return { ...counts, problem };
  } catch (error) {
    const problem = describeEarlyEnd(running, error);
    // Who lost the lock has no say any more: another sync may run.
    if (!lock.lost.aborted)
      await markEndIfReachable(scope, problem ?? describeEndReason('unforeseen'));
    if (problem === null) throw error;
    return { ...counts, problem };
  } finally {
    await lock.release();
  }
}

// Where the database is gone the sync will be seen as interrupted, which it is.
async function markEndIfReachable(scope: Scope, error: string): Promise<void> {
  try {
    await markSyncEndedEarly(scope, error);
  } catch (failure) {
    if (!isDatabaseUnavailableError(failure)) throw failure;
  }
}

async function fetchWithCredentials(
  { scope, lock, days, options }: RunContext,
  counts: SyncCounts,
): Promise<string | null> {
  const credentials = await getCredentials(scope);
  const hosts = getHosts(credentials.cloud);
  const signal = options.signal ? AbortSignal.any([options.signal, lock.lost]) : lock.lost;
  const onRetry = async (sentence: string) => {
    options.onRetry?.(sentence);
    await markSyncRetrying(scope, sentence);
  };
  const requestOptions = {
    signal,
    retryPolicy: options.retryPolicy ?? DEFAULT_RETRY_POLICY,
    onRetry,
  };
  const tokens = createTokenStore({
    requestOptions,
    hosts,
    credentials,
    saveRefreshToken: (token) => saveRefreshToken(scope, { token, version: credentials.version }),
  });
  const client = {
    requestOptions,
    apiOrigin: hosts.api,
    tokenStore: tokens,
    correlationId: randomUUID(),
  };
  const source: Source = { kind: 'sync', name: credentials.tenant, detail: '' };
  const { version } = credentials;
  const clock = options.clock ?? now;
  await storeDueRecords(clock());
  return fetchDays({ scope, client, source, days, counts, version, ...options, clock });
}

function describeEarlyEnd({ lock, options }: RunContext, error: unknown): string | null {
  if (options.signal?.aborted) return describeEndReason('stopped');
  if (lock.lost.aborted || isDatabaseUnavailableError(error))
    return describeEndReason('outOfReach');
  return error instanceof OperationalError ? error.message : null;
}
