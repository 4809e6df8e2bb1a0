import {
  parseEachRecord,
  type ParsedRecords,
  type RecordProblem,
} from '@/lib/activity/intake/parse/parse-audit-records';
import { describeSetAside } from '@/lib/activity/intake/parse/date-problem';
import { storeParsedRecords } from '@/lib/activity/intake/store/store';
import type { Source } from '@/lib/activity/source/source';
import type { Scope } from '@/lib/auth/scope';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import type { Day } from '@/lib/platform/time/time';
import { streamAuditPages, type AuditClient } from '@/lib/partner-center/client/audit-pager';
import { findConnectionVersion } from '@/lib/partner-center/connection/connection';
import { collectRejectedRecords, type RejectedRecords } from './rejected-records';
import type { SyncProgress } from './sync-run';
import { listSyncDays, type SyncPlan } from './sync-plan';
import {
  addSyncCounts,
  SYNC_COUNTS,
  markFetchedTo,
  markSyncDay,
  markDayIncomplete,
  type SyncCounts,
} from './sync-state';
import { describeEndReason } from './sync-messages';

// Of a page.
const MAX_REPORTED = 3;

type FetchContext = {
  scope: Scope;
  client: AuditClient;
  /** How the records come. */
  source: Source;
  clock: () => Date;
  days: SyncPlan;
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
export async function fetchDays(fetching: FetchContext): Promise<string | null> {
  const { scope, days, counts, version, onDay } = fetching;
  const all = listSyncDays(days);
  const refused = collectRejectedRecords();
  let isWhole = true;
  for (const [index, day] of all.entries()) {
    if ((await findConnectionVersion(scope)) !== version) {
      throw new OperationalError(describeEndReason('connectionChanged'));
    }
    await markSyncDay(scope, { day, daysDone: index });
    const isReadable = await fetchDay(fetching, { day, refused });
    if (!isReadable) await markDayIncomplete(scope, day);
    // Days after one that is not whole are stored too, but the next sync comes back to that one.
    isWhole &&= isReadable;
    if (isWhole) await markFetchedTo(scope, day);
    onDay?.({ day, dayNumber: index + 1, totalDays: all.length, ...counts });
  }
  return refused.describe();
}

/** Stores the records of a day; gives whether all of them could be read. */
async function fetchDay(
  fetching: FetchContext,
  { day, refused }: { day: Day; refused: RejectedRecords },
): Promise<boolean> {
  const { client, days, clock } = fetching;
  let page = 0;
  let isReadable = true;
  const isLate = days.lateBefore !== null && day < days.lateBefore;
  for await (const items of streamAuditPages(client, day)) {
    page += 1;
    const read = parseEachRecord(items, { instant: clock(), isLenient: true });
    const isNone = read.records.length + read.misdated.length === 0;
    const left = isNone ? [] : await storePage(fetching, { ...read, isLate });
    reportSetAside(read, { day, page, report: fetching.onSetAside });
    const problems = [...read.problems, ...left];
    if (problems.length > 0) refused.add({ day, page }, problems);
    isReadable &&= problems.length === 0;
  }
  return isReadable;
}

type SetAsideReport = { day: Day; page: number; report?: (sentence: string) => void };

function reportSetAside({ misdated }: ParsedRecords, { day, page, report }: SetAsideReport): void {
  for (const { index, record, problem } of misdated.slice(0, MAX_REPORTED)) {
    const place = `${day}, page ${page}, record ${index + 1}`;
    report?.(`${place} is kept aside: ${describeSetAside(record.operationDate, problem)}`);
  }
}

/** Stores a page; gives what is wrong with those for which there is no room aside. */
async function storePage(
  { scope, source, counts }: FetchContext,
  { isLate, ...read }: ParsedRecords & { isLate: boolean },
): Promise<RecordProblem[]> {
  const intake = { partnerId: scope.partnerId, source };
  const { overflow, ...result } = await storeParsedRecords(intake, {
    ...read,
    isAllOrNothing: false,
  });
  const page = { ...result, late: isLate ? result.stored : 0 };
  await addSyncCounts(scope, page);
  for (const name of SYNC_COUNTS) counts[name] += page[name];
  return overflow.map(({ index, record, problem }) => ({
    index,
    field: 'operationDate',
    message: `cannot be kept aside, where there is no room: ${describeSetAside(record.operationDate, problem)}`,
  }));
}
