import type { SyncState } from '@/lib/partner-center/sync/sync-state';
import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList, type DescriptionItem } from '@/components/ui/page/description-list';
import { Missing } from '@/components/ui/text/missing';
import { Notice } from '@/components/ui/page/notice';
import { StatusMark, type Mark } from '@/components/ui/table/status-mark';
import { useInstantInWords } from '@/components/ui/text/use-instant-in-words';
import { StoredText } from '@/components/ui/text/stored-text';
import { formatCount } from '@/lib/platform/text/format-count';
import { parseEndReason, type SyncOutcome } from '@/lib/partner-center/sync/sync-messages';
import { formatDayInWords } from '@/lib/platform/time/time';

/** What the report shows of the latest sync. */
export type SyncReportData = Omit<SyncState, 'currentDay'>;

/**
 * Describes the latest sync, with its progress while it runs. `isPast`: the connection has been
 * removed, so there is nothing left to do about it.
 */
export function SyncReport({ sync, isPast }: { sync: SyncReportData; isPast: boolean }) {
  const t = useTranslations('partnerCenter.sync');
  return (
    <div className="flex flex-col gap-3">
      {sync.outcome === 'running' && <SyncBar sync={sync} />}
      {sync.error && sync.outcome !== 'interrupted' && (
        <Notice kind={isPast || !isFailure(sync) ? 'info' : 'error'}>
          <SyncProblem error={sync.error} />
        </Notice>
      )}
      {sync.outcome === 'interrupted' && !isPast && (
        <Notice kind="info">{t('interruptedExplained')}</Notice>
      )}
      <SyncFacts sync={sync} />
    </div>
  );
}

// Problems with specifics such as hosts, codes or records are stored, and shown, as English
// sentences.
function SyncProblem({ error }: { error: string }) {
  const t = useTranslations('partnerCenter');
  const locale = useLocale();
  const end = parseEndReason(error);
  if (end) return t(`problems.${end}`);
  const text = <StoredText>{error}</StoredText>;
  if (locale === 'en') return text;
  return (
    <>
      <p className="font-strong">{t('sync.messages')}</p>
      <p lang="en">{text}</p>
    </>
  );
}

function SyncBar({ sync: { daysDone, days } }: { sync: SyncReportData }) {
  const t = useTranslations('partnerCenter.sync');
  return (
    <p className="flex max-w-160 flex-col gap-1 text-sm tabular-nums">
      <span id="sync-day">{t('day', { day: Math.min(daysDone + 1, days), days })}</span>
      <progress
        aria-labelledby="sync-day"
        value={daysDone}
        max={days}
        className="bg-ground border-line [&::-webkit-progress-bar]:bg-ground [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent h-2.5 w-full appearance-none overflow-hidden rounded-full border"
      />
    </p>
  );
}

function SyncFacts({ sync }: { sync: SyncReportData }) {
  const t = useTranslations('partnerCenter.sync');
  const locale = useLocale();
  const { startedAt, finishedAt, fetchedTo, firstDay, lastDay, daysDone, days, late } = sync;
  const instant = useInstantInWords();
  const end = finishedAt ? instant(finishedAt) : <Missing>{t('endNotNoted')}</Missing>;
  const inWords = (day: string) => formatDayInWords(day, locale);
  const day = fetchedTo && t('fetchedToDay', { day: inWords(fetchedTo) });
  const read = t('readDays', { from: inWords(firstDay), to: inWords(lastDay) });
  const facts: DescriptionItem[] = [
    { name: t('outcome'), value: <Outcome sync={sync} /> },
    { name: t('began'), value: instant(startedAt) },
    ...(sync.outcome === 'running' ? [] : [{ name: t('ended'), value: end }]),
    { name: t('read'), value: read },
    { name: t('days'), value: t('daysDone', { done: daysDone, days }) },
    { name: t('stored'), value: formatCount(sync.stored, locale) },
    ...(late === null ? [] : [{ name: t('late'), value: t('lateCount', { count: late }) }]),
    { name: t('duplicates'), value: formatCount(sync.duplicates, locale) },
    ...(sync.conflicts === 0
      ? []
      : [{ name: t('conflicts'), value: t('conflictCount', { count: sync.conflicts }) }]),
    ...(sync.setAside === 0
      ? []
      : [{ name: t('notImported'), value: t('notImportedCount', { count: sync.setAside }) }]),
    { name: t('fetchedTo'), value: day ?? <Missing>{t('nothingYet')}</Missing> },
  ];
  return <DescriptionList items={facts} />;
}

function Outcome({ sync }: { sync: SyncReportData }) {
  const t = useTranslations('partnerCenter.outcomes');
  const [mark, outcome] = outcomeOf(sync);
  return <StatusMark mark={mark}>{t(outcome)}</StatusMark>;
}

function outcomeOf(sync: SyncReportData): [Mark, SyncOutcome] {
  if (sync.outcome === 'running') return ['pending', 'running'];
  if (sync.outcome === 'interrupted') return ['warning', 'interrupted'];
  if (sync.error === null) return ['succeeded', 'complete'];
  if (hasReadAllDays(sync)) return ['warning', 'notComplete'];
  if (parseEndReason(sync.error) === 'stopped') return ['warning', 'stopped'];
  return ['failed', sync.daysDone === 0 ? 'failed' : 'endedEarly'];
}

// A running sync may still succeed, and a stopped one was meant to stop.
function isFailure(sync: SyncReportData): boolean {
  return (
    sync.outcome === 'ended' && !hasReadAllDays(sync) && parseEndReason(sync.error) !== 'stopped'
  );
}

function hasReadAllDays({ daysDone, days }: SyncReportData): boolean {
  return daysDone === days;
}
