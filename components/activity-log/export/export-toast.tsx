import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import type { ExportStart } from '@/lib/activity/export/export-ticket';

export type ExportProgress = { file: string } & ({ count: number | null } | ExportStart);

type ExportToastProps = { progress: ExportProgress; close: () => void };

/** Says how far a download is, what it holds once it arrives, or why it does not. */
export function ExportToast({ progress, close }: ExportToastProps) {
  const t = useTranslations('exportProgress');
  const ui = useTranslations('ui');
  return (
    <div className="border-line bg-raised text-text fixed right-4 bottom-4 z-40 flex max-w-[calc(100vw-2rem)] items-center gap-3 rounded-md border py-1 pr-1 pl-3 text-sm print:hidden">
      {'count' in progress && (
        <Icon name="loader-circle" className="text-muted size-4 animate-spin" />
      )}
      <span className="min-w-0 wrap-anywhere tabular-nums">{describe(progress, t)}</span>
      <button
        type="button"
        onClick={close}
        className="hover:bg-ground flex size-8 shrink-0 items-center justify-center rounded-md pointer-coarse:size-10"
      >
        <Icon name="x" className="size-4" />
        <span className="sr-only">{ui('close')}</span>
      </button>
    </div>
  );
}

// By the status of the answer. A 503 may have several causes, all of which pass by.
const REFUSALS: Record<number, 'bad' | 'signedOut' | 'forbidden' | 'busy' | 'failed'> = {
  400: 'bad',
  401: 'signedOut',
  403: 'forbidden',
  429: 'busy',
  500: 'failed',
};

function describe(
  progress: ExportProgress,
  t: ReturnType<typeof useTranslations<'exportProgress'>>,
): string {
  if ('count' in progress) {
    const { count } = progress;
    return count === null ? t('preparingUncounted') : t('preparing', { count });
  }
  if ('rows' in progress) return t('done', { name: progress.file, count: progress.rows });
  return t(REFUSALS[progress.refused] ?? 'refused');
}
