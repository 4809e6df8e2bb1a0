import { useLocale, useTranslations } from 'next-intl';
import { Missing } from '@/components/ui/text/missing';
import { formatRelativeDay } from '@/lib/platform/time/relative-day';
import { dayOf, formatDayInWords } from '@/lib/platform/time/time';

type TermEndProps = { date: Date | null; zone: string; at: Date };

/** The day on which a term ends, and how far off that is at an instant. */
export function TermEnd({ date, zone, at }: TermEndProps) {
  const t = useTranslations('ui');
  const locale = useLocale();
  if (!date) return <Missing>{t('none')}</Missing>;
  const day = dayOf(date, zone);
  return (
    <>
      <time dateTime={day} className="tabular-nums">
        {formatDayInWords(day, locale)}
      </time>{' '}
      <span className="text-muted">
        {formatRelativeDay(day, { today: dayOf(at, zone), locale })}
      </span>
    </>
  );
}
