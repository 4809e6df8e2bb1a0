import { randomUUID } from 'node:crypto';
import { takeInDue } from '@/lib/activity/set-aside/take-in';
import type { Source } from '@/lib/activity/source/source';
import type { Scope } from '@/lib/auth/scope';
import { isOutOfReach } from '@/lib/platform/database/connections/out-of-reach';
import { getSyncLookback } from '@/lib/platform/env/env';
import { Failure } from '@/lib/platform/errors/failure';
import { dayOf, now, UTC, type Day } from '@/lib/platform/time/time';
import { getCredentials, requireConnection } from '@/lib/partner-center/connection/connection';
import { fetchDays } from './fetch-days';
import { getHosts } from '@/lib/partner-center/client/hosts';
import { USUAL_PATIENCE, type Patience } from '@/lib/partner-center/client/retry-policy';
import { keepRefreshToken } from '@/lib/partner-center/connection/refresh-token';
import { planSyncDays, type SyncDays } from './sync-days';
import { takeSyncLock, type SyncLock } from './sync-lock';
import {
  beginSync,
  endSyncEarly,
  findLastRead,
  finishSync,
  noteSyncTrouble,
  type SyncCounts,
} from './sync-state';
import { sentenceOf } from './sync-words';
import { openTokens } from '@/lib/partner-center/client/tokens';

/** A day that is done, for those who watch; the counts are those of the sync so far. */
export type SyncProgress = {
  day: Day;
  number: number;
  days: number;
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
  onTrouble?: (sentence: string) => void;
  patience?: Patience;
  clock?: () => Date;
};

/** A sync that has begun. */
export type BegunSync = {
  days: SyncDays;
  /** Fetches and stores until all is done. Rejects only for what nobody foresaw. */
  finish: () => Promise<SyncResult>;
};

/**
 * Begins a sync of a partner, or gives null when one is under way already, in whichever process.
 * From then on `findSync` tells about it. Throws Failure when the partner has no connection, and
 * SettingError.
 */
export async function beginPartnerSync(
  scope: Scope,
  options: SyncOptions = {},
): Promise<BegunSync | null> {
  await requireConnection(scope);
  const lookback = getSyncLookback();
  const lock = await takeSyncLock(scope);
  if (!lock) return null;
  try {
    const today = dayOf((options.clock ?? now)(), UTC);
    const lastRead = await findLastRead(scope);
    const days = planSyncDays({ today, lastRead, lookback });
    await beginSync(scope, days);
    return { days, finish: () => finish({ scope, lock, days, options }) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

type Running = { scope: Scope; lock: SyncLock; days: SyncDays; options: SyncOptions };

async function finish(running: Running): Promise<SyncResult> {
  const { scope, lock, days } = running;
  const counts = { stored: 0, duplicates: 0, conflicts: 0, late: 0, setAside: 0 };
  try {
    const refused = await fetchAll(running, counts);
    const problem = [refused, days.gap].filter((text) => text !== null).join(' ') || null;
    await finishSync(scope, { due: days.due, error: problem });
    return { ...counts, problem };
  } catch (error) {
    const problem = describeEnd(running, error);
    // Who lost the lock has no say any more: another sync may run.
    if (!lock.lost.aborted) await noteEnd(scope, problem ?? sentenceOf('unforeseen'));
    if (problem === null) throw error;
    return { ...counts, problem };
  } finally {
    await lock.release();
  }
}

// Where the database is gone the sync will be seen as interrupted, which it is.
async function noteEnd(scope: Scope, error: string): Promise<void> {
  try {
    await endSyncEarly(scope, error);
  } catch (failure) {
    if (!isOutOfReach(failure)) throw failure;
  }
}

async function fetchAll(
  { scope, lock, days, options }: Running,
  counts: SyncCounts,
): Promise<string | null> {
  const credentials = await getCredentials(scope);
  const hosts = getHosts(credentials.cloud);
  const signal = options.signal ? AbortSignal.any([options.signal, lock.lost]) : lock.lost;
  const onTrouble = async (sentence: string) => {
    options.onTrouble?.(sentence);
    await noteSyncTrouble(scope, sentence);
  };
  const asking = { signal, patience: options.patience ?? USUAL_PATIENCE, onTrouble };
  const tokens = openTokens({
    asking,
    hosts,
    credentials,
    keepRefreshToken: (token) => keepRefreshToken(scope, { token, version: credentials.version }),
  });
  const client = { asking, api: hosts.api, tokens, correlationId: randomUUID() };
  const source: Source = { kind: 'sync', name: credentials.tenant, detail: '' };
  const { version } = credentials;
  const clock = options.clock ?? now;
  await takeInDue(clock());
  return fetchDays({ scope, client, source, days, counts, version, ...options, clock });
}

function describeEnd({ lock, options }: Running, error: unknown): string | null {
  if (options.signal?.aborted) return sentenceOf('stopped');
  if (lock.lost.aborted || isOutOfReach(error)) return sentenceOf('outOfReach');
  return error instanceof Failure ? error.message : null;
}
