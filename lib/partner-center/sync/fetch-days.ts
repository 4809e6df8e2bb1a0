import {
  readAuditRecords,
  type ReadRecords,
  type RecordProblem,
} from '@/lib/activity/intake/parse/audit-record';
import { describeSetAside } from '@/lib/activity/intake/parse/possible-time';
import { storeRead } from '@/lib/activity/intake/store/store';
import type { Source } from '@/lib/activity/source/source';
import type { Scope } from '@/lib/auth/scope';
import { Failure } from '@/lib/platform/errors/failure';
import type { Day } from '@/lib/platform/time/time';
import { streamAuditPages, type AuditClient } from '@/lib/partner-center/client/audit-client';
import { findConnectionVersion } from '@/lib/partner-center/connection/connection';
import { gatherRefusedRecords, type RefusedRecords } from './refused-records';
import type { SyncProgress } from './sync';
import { listSyncDays, type SyncDays } from './sync-days';
import {
  countSyncPage,
  SYNC_COUNTS,
  noteFetchedTo,
  noteSyncDay,
  noteUnfetched,
  type SyncCounts,
} from './sync-state';
import { sentenceOf } from './sync-words';

// Of a page.
const MOST_TOLD = 3;

type Fetching = {
  scope: Scope;
  client: AuditClient;
  /** How the records come. */
  source: Source;
  clock: () => Date;
  days: SyncDays;
  /** Added to with every page that is stored. */
  counts: SyncCounts;
  /** Of the connection whose secrets are in use. */
  version: number;
  onDay?: (progress: SyncProgress) => void;
  onSetAside?: (sentence: string) => void;
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
  fetching: Fetching,
  { day, refused }: { day: Day; refused: RefusedRecords },
): Promise<boolean> {
  const { client, days, clock } = fetching;
  let page = 0;
  let isReadable = true;
  const isLate = days.lateBefore !== null && day < days.lateBefore;
  for await (const items of streamAuditPages(client, day)) {
    page += 1;
    const read = readAuditRecords(items, { instant: clock(), asTold: true });
    const isNone = read.records.length + read.misdated.length === 0;
    const left = isNone ? [] : await storePage(fetching, { ...read, isLate });
    tellSetAside(read, { day, page, tell: fetching.onSetAside });
    const problems = [...read.problems, ...left];
    if (problems.length > 0) refused.add({ day, page }, problems);
    isReadable &&= problems.length === 0;
  }
  return isReadable;
}

type Telling = { day: Day; page: number; tell?: (sentence: string) => void };

function tellSetAside({ misdated }: ReadRecords, { day, page, tell }: Telling): void {
  for (const { index, record, fault } of misdated.slice(0, MOST_TOLD)) {
    const place = `${day}, page ${page}, record ${index + 1}`;
    tell?.(`${place} is kept aside: ${describeSetAside(record.operationDate, fault)}`);
  }
}

/** Stores a page; gives what is wrong with those for which there is no room aside. */
async function storePage(
  { scope, source, counts }: Fetching,
  { isLate, ...read }: ReadRecords & { isLate: boolean },
): Promise<RecordProblem[]> {
  const intake = { partnerId: scope.partnerId, source };
  const { left, ...result } = await storeRead(intake, { ...read, isWhole: false });
  const page = { ...result, late: isLate ? result.stored : 0 };
  await countSyncPage(scope, page);
  for (const name of SYNC_COUNTS) counts[name] += page[name];
  return left.map(({ index, record, fault }) => ({
    index,
    field: 'operationDate',
    message: `cannot be kept aside, where there is no room: ${describeSetAside(record.operationDate, fault)}`,
  }));
}
