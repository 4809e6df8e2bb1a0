import { useTranslations } from 'next-intl';
import { formatDateTime, formatTime } from '@/lib/platform/time/time';

/** When the page was read, by the clock of the view. */
export function UpdatedAt({ instant, zone }: { instant: Date; zone: string }) {
  const t = useTranslations('opening');
  const iso = instant.toISOString();
  const time = formatTime(iso, zone).slice(0, 'HH:MM'.length);
  return (
    <time
      dateTime={iso}
      title={`${formatDateTime(instant, zone)} ${zone}`}
      className="text-muted text-xs tabular-nums"
    >
      {t('updated', { time })}
    </time>
  );
}
