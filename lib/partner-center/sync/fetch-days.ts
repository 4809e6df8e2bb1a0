import {
  parseEachRecord,
  type ParsedRecords,
  type RecordProblem,
} from '@/lib/activity/intake/parse/parse-audit-records';
import { describeSetAside, describeWrongDate } from '@/lib/activity/intake/parse/date-problem';
import { storeParsedRecords } from '@/lib/activity/intake/store/store';
import type { Source } from '@/lib/activity/source/source';
import type { Scope } from '@/lib/auth/scope';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import type { Day } from '@/lib/platform/time/time';
import { streamAuditPages, type AuditClient } from '@/lib/partner-center/client/audit-pager';
import { findConnectionVersion } from '@/lib/partner-center/connection/connection';
import { collectRejectedRecords, type RejectedRecords } from './rejected-records';
import type { SyncProgress } from './sync-progress';
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

// Per page: the rest is in the counts.
const MAX_REPORTED = 3;

type FetchContext = {
  scope: Scope;
  client: AuditClient;
  /** Where the stored records came from. */
  source: Source;
  clock: () => Date;
  days: SyncPlan;
  /** Updated after each stored page. */
  counts: SyncCounts;
  /** The version of the connection whose secrets are in use. */
  version: number;
  onDay?: (progress: SyncProgress) => void;
  onSetAside?: (sentence: string) => void;
};

/**
 * Fetches day by day and stores page by page, each page in its own transaction. A sync can
 * therefore stop anywhere: stored records stay, and the next sync starts before the first new day
 * that is incomplete. Returns a sentence about records that could not be read, or null.
 */
export async function fetchDays(context: FetchContext): Promise<string | null> {
  const { scope, days, counts, version, onDay } = context;
  const all = listSyncDays(days);
  const rejected = collectRejectedRecords();
  let isComplete = true;
  for (const [index, day] of all.entries()) {
    if ((await findConnectionVersion(scope)) !== version) {
      throw new OperationalError(describeEndReason('connectionChanged'));
    }
    await markSyncDay(scope, { day, daysDone: index });
    const isReadable = await fetchDay(context, { day, rejected });
    if (!isReadable) await markDayIncomplete(scope, day);
    // Days after an incomplete one are stored too, but the next sync comes back to the incomplete
    // one.
    isComplete &&= isReadable;
    if (isComplete) await markFetchedTo(scope, day);
    onDay?.({ day, dayNumber: index + 1, totalDays: all.length, ...counts });
  }
  return rejected.describe();
}

/** Stores the records of a day. Returns whether all of them could be read. */
async function fetchDay(
  context: FetchContext,
  { day, rejected }: { day: Day; rejected: RejectedRecords },
): Promise<boolean> {
  const { client, days, clock } = context;
  let page = 0;
  let isReadable = true;
  const isLate = days.lateBefore !== null && day < days.lateBefore;
  for await (const items of streamAuditPages(client, day)) {
    page += 1;
    const parsed = parseEachRecord(items, { instant: clock(), isLenient: true });
    const isEmpty = parsed.records.length + parsed.misdated.length === 0;
    const unstored = isEmpty ? [] : await storePage(context, { ...parsed, isLate });
    reportSetAside(parsed, { day, page, unstored, report: context.onSetAside });
    const problems = [...parsed.problems, ...unstored];
    if (problems.length > 0) rejected.add({ day, page }, problems);
    isReadable &&= problems.length === 0;
  }
  return isReadable;
}

type SetAsideReport = {
  day: Day;
  page: number;
  /** The problems of those for which there was no room. */
  unstored: RecordProblem[];
  report?: (sentence: string) => void;
};

function reportSetAside(
  { misdated }: ParsedRecords,
  { day, page, unstored, report }: SetAsideReport,
): void {
  const lost = new Set(unstored.map(({ index }) => index));
  const kept = misdated.filter(({ index }) => !lost.has(index));
  for (const { index, record, problem } of kept.slice(0, MAX_REPORTED)) {
    const position = `${day}, page ${page}, record ${index + 1}`;
    report?.(`${position} is not imported: ${describeSetAside(record.operationDate, problem)}`);
  }
}

/** Stores a page. Returns the problems of records that could be neither stored nor set aside. */
async function storePage(
  { scope, source, counts }: FetchContext,
  { isLate, ...parsed }: ParsedRecords & { isLate: boolean },
): Promise<RecordProblem[]> {
  const intake = { partnerId: scope.partnerId, source };
  const { overflow, ...result } = await storeParsedRecords(intake, {
    ...parsed,
    isAllOrNothing: false,
  });
  const page = { ...result, late: isLate ? result.stored : 0 };
  await addSyncCounts(scope, page);
  for (const name of SYNC_COUNTS) counts[name] += page[name];
  return overflow.map(({ index, record, problem }) => ({
    index,
    field: 'operationDate',
    message: `cannot be kept for later, because there is no room: ${describeWrongDate(record.operationDate, problem)}`,
  }));
}
