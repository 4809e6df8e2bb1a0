import { useLocale, useTranslations } from 'next-intl';
import { describePeriod } from '@/lib/activity/words/describe-view';
import { drawSold, PICTURE_HEIGHT, PICTURE_WIDTH, type SoldBar } from '@/lib/insights/draw-sold';
import type { InsightPeriod } from '@/lib/insights/insight-period';
import type { SoldInDays } from '@/lib/insights/sold-over-time';
import { formatDayInWords } from '@/lib/platform/time/time';
import { SoldTable } from './sold-table';
import { soldPath } from './sold-path';

type SoldPictureProps = { parts: SoldInDays[]; period: InsightPeriod };

/** What was sold over time, as bars and, for those who cannot see them, as a table. */
export function SoldPicture({ parts, period }: SoldPictureProps) {
  const t = useTranslations();
  const locale = useLocale();
  const { bars, highest } = drawSold(parts);
  const sold = parts.filter(({ subscriptions }) => subscriptions > 0);
  return (
    <figure className="mt-5">
      <figcaption className="font-strong text-sm">{t('insights.sold.title')}</figcaption>
      <div className="text-muted mt-1 text-xs tabular-nums" aria-hidden>
        {t('insights.sold.highest', { count: highest })}
      </div>
      <svg
        viewBox={`0 0 ${PICTURE_WIDTH} ${PICTURE_HEIGHT}`}
        preserveAspectRatio="none"
        className="border-muted h-24 w-full border-b"
        aria-hidden
      >
        {parts.map((part, index) => (
          <Bar key={part.from} part={part} bar={bars[index]} period={period} />
        ))}
      </svg>
      <div className="text-muted mt-1 flex justify-between text-xs" aria-hidden>
        <span>{formatDayInWords(period.filter.from, locale)}</span>
        <span>{formatDayInWords(period.filter.to, locale)}</span>
      </div>
      {sold.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="text-muted hover:text-text w-fit">{t('log.picture.table')}</summary>
          <SoldTable parts={sold} period={period} />
        </details>
      )}
    </figure>
  );
}

type BarProps = { part: SoldInDays; bar: SoldBar | undefined; period: InsightPeriod };

// A shortcut for the pointer: all others have the same links in the table.
function Bar({ part, bar, period }: BarProps) {
  const t = useTranslations();
  const locale = useLocale();
  if (!bar) return null;
  const { left, width, top, height } = bar;
  const days = describePeriod(part, { t, locale });
  return (
    <a href={soldPath(part, period)} tabIndex={-1} className="group">
      <title>{t('insights.sold.bar', { days, count: part.subscriptions })}</title>
      <rect x={left} width={width} height={PICTURE_HEIGHT} className="fill-transparent" />
      <rect
        {...{ x: left, y: top, width, height }}
        className="fill-accent group-hover:fill-accent-strong forced-colors:fill-[CanvasText]"
      />
    </a>
  );
}
