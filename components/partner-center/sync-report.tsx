import { Facts, type Fact } from '@/components/ui/facts';
import { Missing } from '@/components/ui/missing';
import { Notice } from '@/components/ui/notice';
import { StatusMark, type Mark } from '@/components/ui/status-mark';
import { formatCount } from '@/lib/numbers';
import { SYNC_STOPPED } from '@/lib/partner-center/sync-words';
import { formatDayInWords, formatInstantInWords } from '@/lib/time';

/** How the latest sync goes or went. */
export type SyncReportOf = {
  outcome: 'running' | 'interrupted' | 'ended';
  startedAt: Date;
  finishedAt: Date | null;
  fetchedTo: string | null;
  daysDone: number;
  days: number;
  stored: number;
  duplicates: number;
  error: string | null;
};

/**
 * The latest sync in words and figures, and while it runs how far it is; `isPast` when
 * its connection is gone, and nothing is to be done about it any more.
 */
export function SyncReport({ sync, isPast }: { sync: SyncReportOf; isPast: boolean }) {
  return (
    <div className="flex flex-col gap-3">
      {sync.outcome === 'running' && <SyncBar sync={sync} />}
      {sync.error && sync.outcome !== 'interrupted' && (
        <Notice kind={isPast || !isFailure(sync) ? 'info' : 'error'}>{sync.error}</Notice>
      )}
      {sync.outcome === 'interrupted' && !isPast && (
        <Notice kind="info">
          The process of this sync ended before it did. Nothing that it stored is lost; the next one
          goes on from there.
        </Notice>
      )}
      <Facts facts={factsOf(sync)} />
    </div>
  );
}

function SyncBar({ sync: { daysDone, days } }: { sync: SyncReportOf }) {
  const words = `Day ${formatCount(Math.min(daysDone + 1, days))} of ${formatCount(days)}`;
  return (
    <p className="flex max-w-160 flex-col gap-1 text-sm tabular-nums">
      <span id="sync-day">{words}</span>
      <progress
        aria-labelledby="sync-day"
        value={daysDone}
        max={days}
        className="bg-ground border-line [&::-webkit-progress-bar]:bg-ground [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent h-2.5 w-full appearance-none overflow-hidden rounded-full border"
      />
    </p>
  );
}

function factsOf(sync: SyncReportOf): Fact[] {
  const { finishedAt, fetchedTo } = sync;
  const [mark, words] = outcomeOf(sync);
  return [
    { name: 'Outcome', value: <StatusMark mark={mark}>{words}</StatusMark> },
    { name: 'Began', value: formatInstantInWords(sync.startedAt) },
    ...(sync.outcome === 'running' ? [] : [{ name: 'Ended', value: endOf(finishedAt) }]),
    { name: 'Days', value: `${formatCount(sync.daysDone)} of ${formatCount(sync.days)} done` },
    { name: 'Stored', value: formatCount(sync.stored) },
    { name: 'Duplicates', value: formatCount(sync.duplicates) },
    {
      name: 'Fetched up to',
      value: fetchedTo ? `${formatDayInWords(fetchedTo)} (UTC)` : <Missing>nothing yet</Missing>,
    },
  ];
}

function outcomeOf(sync: SyncReportOf): [Mark, string] {
  if (sync.outcome === 'running') return ['pending', 'Running'];
  if (sync.outcome === 'interrupted') return ['warning', 'Interrupted'];
  if (sync.error === null) return ['succeeded', 'Complete'];
  if (isThrough(sync)) return ['warning', 'Through, but not complete'];
  if (sync.error === SYNC_STOPPED) return ['warning', 'Stopped'];
  return ['failed', sync.daysDone === 0 ? 'Failed' : 'Ended early'];
}

// What it waits for while it runs may still come, and a stop was meant.
function isFailure(sync: SyncReportOf): boolean {
  return sync.outcome === 'ended' && !isThrough(sync) && sync.error !== SYNC_STOPPED;
}

function isThrough({ daysDone, days }: SyncReportOf): boolean {
  return daysDone === days;
}

function endOf(finishedAt: Date | null) {
  return finishedAt ? formatInstantInWords(finishedAt) : <Missing>not noted</Missing>;
}
