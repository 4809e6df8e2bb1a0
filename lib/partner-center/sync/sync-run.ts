import { randomUUID } from 'node:crypto';
import { storeDueRecords } from '@/lib/activity/set-aside/store-due-records';
import type { Source } from '@/lib/activity/source/source';
import type { Scope } from '@/lib/auth/scope';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { getSyncLookback } from '@/lib/platform/env/sync-lookback';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { dayOf, now, UTC } from '@/lib/platform/time/time';
import { getCredentials, requireConnection } from '@/lib/partner-center/connection/connection';
import { fetchDays } from './fetch-days';
import { getHosts } from '@/lib/partner-center/client/hosts';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from '@/lib/partner-center/client/retry-policy';
import { saveRefreshToken } from '@/lib/partner-center/connection/save-refresh-token';
import { recordSync, type RecordSyncEnd } from './record-sync';
import { getOsUser } from '@/lib/platform/process/os-user';
import { planSync, type SyncPlan } from './sync-plan';
import type { SyncProgress } from './sync-progress';
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

/** The result of a sync; `problem` says why it ended early or what is missing. */
export type SyncResult = SyncCounts & { problem: string | null };

/** Options of a sync; each has a default. */
export type SyncOptions = {
  /** Stops the sync gracefully. */
  signal?: AbortSignal;
  onDay?: (progress: SyncProgress) => void;
  /** Called with a sentence about each record that has an impossible time. */
  onSetAside?: (sentence: string) => void;
  /** Called with a sentence before each retry: what failed and when the next attempt is. */
  onRetry?: (sentence: string) => void;
  retryPolicy?: RetryPolicy;
  clock?: () => Date;
  /** The sign-in name of who starts it; the operating system's name of the user by default. */
  actor?: string;
};

/** A sync that has started. */
export type SyncRun = {
  days: SyncPlan;
  /** Fetches and stores until everything is done. Rejects only for unexpected errors. */
  finish: () => Promise<SyncResult>;
};

/**
 * Starts a sync of a partner, or returns null when one is already running in any process. From then
 * on `findSync` reports it. Throws OperationalError when the partner has no connection, and
 * SettingError for invalid settings.
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
    const lastFullReads = await findLastFullReads(scope);
    const days = planSync({ today, lastFullReads, lookback });
    await markSyncStarted(scope, days);
    const recordEnd = await recordSync(scope, { actor: options.actor ?? getOsUser(), days });
    return { days, finish: () => finish({ scope, lock, days, options, recordEnd }) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

type RunContext = {
  scope: Scope;
  lock: SyncLock;
  days: SyncPlan;
  options: SyncOptions;
  recordEnd: RecordSyncEnd;
};

async function finish(context: RunContext): Promise<SyncResult> {
  const { scope, lock, days, recordEnd } = context;
  const counts = { stored: 0, duplicates: 0, conflicts: 0, expired: 0, late: 0, setAside: 0 };
  try {
    const rejected = await fetchWithCredentials(context, counts);
    const problem = [rejected, days.gap].filter((text) => text !== null).join(' ') || null;
    await markSyncFinished(scope, { due: days.due, error: problem });
    await recordEnd({ counts, problem });
    return { ...counts, problem };
  } catch (error) {
    const problem = describeEarlyEnd(context, error);
    // Without the lock this sync must not write: another one may be running.
    if (!lock.lost.aborted)
      await markEndIfReachable(context, {
        counts,
        problem: problem ?? describeEndReason('unforeseen'),
      });
    if (problem === null) throw error;
    return { ...counts, problem };
  } finally {
    await lock.release();
  }
}

// When the database is gone, the sync will be shown as interrupted, which it is.
async function markEndIfReachable(
  { scope, recordEnd }: RunContext,
  { counts, problem }: { counts: SyncCounts; problem: string },
): Promise<void> {
  try {
    await markSyncEndedEarly(scope, problem);
    await recordEnd({ counts, problem });
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
  const tokenStore = createTokenStore({
    requestOptions,
    hosts,
    credentials,
    saveRefreshToken: (token) => saveRefreshToken(scope, { token, version: credentials.version }),
  });
  const client = {
    requestOptions,
    apiOrigin: hosts.api,
    tokenStore: tokenStore,
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
