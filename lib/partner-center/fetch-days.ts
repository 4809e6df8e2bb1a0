import type { AuditRecord } from '@/lib/activity/intake/audit-record';
import { ownedRecords } from '@/lib/activity/intake/owned-records';
import { storeActivities } from '@/lib/activity/intake/store';
import type { Scope } from '@/lib/auth/scope';
import { Failure } from '@/lib/failure';
import type { Day } from '@/lib/time';
import { streamAuditPages, type AuditClient } from './audit-client';
import { findConnectionVersion } from './connection';
import { parseReadableRecords } from './readable-records';
import { gatherRefusedRecords, type RefusedRecords } from './refused-records';
import type { SyncProgress } from './sync';
import { listSyncDays, type SyncDays } from './sync-days';
import {
  countSyncPage,
  noteFetchedTo,
  noteSyncDay,
  noteUnfetched,
  type SyncCounts,
} from './sync-state';
import { sentenceOf } from './sync-words';

type Fetching = {
  scope: Scope;
  client: AuditClient;
  days: SyncDays;
  /** Added to with every page that is stored. */
  counts: SyncCounts;
  /** Of the connection whose secrets are in use. */
  version: number;
  onDay?: (progress: SyncProgress) => void;
};

/**
 * Fetches day by day and stores page by page, each in a transaction of its own, so that a sync may
 * end anywhere: what it stored stays, and the next one begins before the first new day that is not
 * whole. Gives the sentence about records that could not be read, or null.
 */
export async function fetchDays(fetching: Fetching): Promise<string | null> {
  const { scope, days, counts, version, onDay } = fetching;
  const all = listSyncDays(days);
  const refused = gatherRefusedRecords();
  let isWhole = true;
  for (const [index, day] of all.entries()) {
    if ((await findConnectionVersion(scope)) !== version) {
      throw new Failure(sentenceOf('connectionChanged'));
    }
    await noteSyncDay(scope, { day, daysDone: index });
    const isReadable = await fetchDay(fetching, { day, refused });
    if (!isReadable) await noteUnfetched(scope, day);
    // Days after one that is not whole are stored too, but the next sync comes back to that one.
    isWhole &&= isReadable;
    if (isWhole) await noteFetchedTo(scope, day);
    onDay?.({ day, number: index + 1, days: all.length, ...counts });
  }
  return refused.describe();
}

/** Stores the records of a day; gives whether all of them could be read. */
async function fetchDay(
  { scope, client, days, counts }: Fetching,
  { day, refused }: { day: Day; refused: RefusedRecords },
): Promise<boolean> {
  let page = 0;
  let isReadable = true;
  const isLate = days.lateBefore !== null && day < days.lateBefore;
  for await (const items of streamAuditPages(client, day)) {
    page += 1;
    const { records, problems } = parseReadableRecords(items);
    if (records.length > 0) await storePage({ scope, counts }, { records, isLate });
    if (problems.length > 0) refused.add({ day, page }, problems);
    isReadable &&= problems.length === 0;
  }
  return isReadable;
}

async function storePage(
  { scope, counts }: Pick<Fetching, 'scope' | 'counts'>,
  { records, isLate }: { records: AuditRecord[]; isLate: boolean },
): Promise<void> {
  const owned = ownedRecords(scope.partnerId, records);
  const result = await storeActivities(scope.partnerId, owned);
  const page = { ...result, late: isLate ? result.stored : 0 };
  await countSyncPage(scope, page);
  counts.stored += page.stored;
  counts.duplicates += page.duplicates;
  counts.conflicts += page.conflicts;
  counts.late += page.late;
}
