import { useTranslations } from 'next-intl';
import { StatusMark } from '@/components/ui/table/status-mark';
import { formatBytes } from '@/lib/platform/text/format-bytes';
import type { ExportedFile } from '@/lib/receipts/exports/exported-file';

const ENDS = ['disconnected', 'failed', 'not_read', 'too_slow', 'too_long'] as const;

/** How much a file has, or how far it came. */
export function ExportOutcome({ exported }: { exported: ExportedFile }) {
  const t = useTranslations('exports');
  const { end, rows, bytes, expectedRows } = exported;
  if (end === null)
    return (
      <>
        <StatusMark mark="pending">{t('ends.progress')}</StatusMark>
        <div className="text-muted text-xs">{t('rows', { count: expectedRows })}</div>
      </>
    );
  const size = [t('rows', { count: rows ?? 0 }), formatBytes(bytes ?? 0)].join(' · ');
  if (end === 'complete') return <span className="tabular-nums">{size}</span>;
  const known = ENDS.find((one) => one === end) ?? 'failed';
  return (
    <>
      <StatusMark mark="failed">{t(`ends.${known}`)}</StatusMark>
      <div className="text-muted text-xs tabular-nums">
        {t('ends.after', { size: formatBytes(bytes ?? 0) })}
      </div>
    </>
  );
}
