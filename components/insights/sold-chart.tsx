import { useLocale, useTranslations } from 'next-intl';
import { describePeriod } from '@/lib/activity/describe/describe-view';
import {
  layOutSoldChart,
  CHART_HEIGHT,
  CHART_WIDTH,
  type SoldBar,
} from '@/lib/insights/sold-chart';
import type { InsightPeriod } from '@/lib/insights/insight-period';
import type { SoldInDays } from '@/lib/insights/sold-over-time';
import { formatDayInWords } from '@/lib/platform/time/time';
import { SoldTable } from './sold-table';
import { soldPath } from './sold-path';

type SoldChartProps = { buckets: SoldInDays[]; period: InsightPeriod };

/** What was sold over time, as bars and, for those who cannot see them, as a table. */
export function SoldChart({ buckets, period }: SoldChartProps) {
  const t = useTranslations();
  const locale = useLocale();
  const { bars, highest } = layOutSoldChart(buckets);
  const sold = buckets.filter(({ subscriptions }) => subscriptions > 0);
  return (
    <figure className="mt-5">
      <figcaption className="font-strong text-sm">{t('insights.sold.title')}</figcaption>
      <div className="text-muted mt-1 text-xs tabular-nums" aria-hidden>
        {t('insights.sold.highest', { count: highest })}
      </div>
      <svg
        viewBox={`0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`}
        preserveAspectRatio="none"
        className="border-muted h-24 w-full border-b"
        aria-hidden
      >
        {buckets.map((bucket, index) => (
          <Bar key={bucket.from} bucket={bucket} bar={bars[index]} period={period} />
        ))}
      </svg>
      <div className="text-muted mt-1 flex justify-between text-xs" aria-hidden>
        <span>{formatDayInWords(period.filter.from, locale)}</span>
        <span>{formatDayInWords(period.filter.to, locale)}</span>
      </div>
      {sold.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="text-muted hover:text-text w-fit">{t('log.histogram.table')}</summary>
          <SoldTable buckets={sold} period={period} />
        </details>
      )}
    </figure>
  );
}

type BarProps = { bucket: SoldInDays; bar: SoldBar | undefined; period: InsightPeriod };

// A shortcut for the pointer: the table has the same links for everybody else.
function Bar({ bucket, bar, period }: BarProps) {
  const t = useTranslations();
  const locale = useLocale();
  if (!bar) return null;
  const { left, width, top, height } = bar;
  const days = describePeriod(bucket, { t, locale });
  return (
    <a href={soldPath(bucket, period)} tabIndex={-1} className="group">
      <title>{t('insights.sold.bar', { days, count: bucket.subscriptions })}</title>
      <rect x={left} width={width} height={CHART_HEIGHT} className="fill-transparent" />
      <rect
        {...{ x: left, y: top, width, height }}
        className="fill-accent group-hover:fill-accent-strong forced-colors:fill-[CanvasText]"
      />
    </a>
  );
}
