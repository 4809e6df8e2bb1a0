import './activity-histogram.css';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { BarWidth, HistogramBar } from '@/lib/activity/histogram/bars';
import {
  drawHistogram,
  HISTOGRAM_HEIGHT,
  HISTOGRAM_WIDTH,
  type BarPosition,
} from '@/lib/activity/histogram/histogram';
import { toHistogramRows } from '@/lib/activity/histogram/histogram-rows';
import type { BarCounts } from '@/lib/activity/query/histogram-counts';
import { describeBarStart } from '@/lib/activity/describe/describe-bar';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { formatCount } from '@/lib/platform/text/format-count';
import { HistogramBars } from './histogram-bars';
import { HistogramLegend } from './histogram-legend';
import { HistogramTable } from './histogram-table';

type ActivityHistogramProps = {
  filter: ActivityFilter;
  width: BarWidth;
  bars: HistogramBar[];
  counts: BarCounts[];
  localizer: Localizer;
};

// This many labels fit below the bars of the narrowest page.
const MAX_LABELS = 5;

// Within a single day, every so many hours get a label.
const HOURS_PER_LABEL = 6;

// A label that starts here, in the drawing's units, would not fit on a narrow page.
const MAX_NARROW_POSITION = 850;

// Above the bars is the count of the highest one.
const TOP = 15;
const BASE = TOP + HISTOGRAM_HEIGHT;

/**
 * The activities of a view over time, with a link for each part of it. The drawing is for the eye
 * and the pointer. The table has the same links for everybody else, behind one tab stop.
 */
export function ActivityHistogram({
  filter,
  width,
  bars,
  counts,
  localizer,
}: ActivityHistogramProps) {
  const { t, locale } = localizer;
  const { areas, positions, highest } = drawHistogram(bars, counts);
  const rows = toHistogramRows({ filter, bars, counts, positions }, localizer);
  const isOneDay = filter.from === filter.to;
  return (
    <section aria-label={t('log.picture.label')} className="activity-histogram mb-4">
      <svg className="histogram-frame" height={BASE + 24} aria-hidden focusable="false">
        <defs>
          <pattern id="failed-hatch" width="4" height="3" patternUnits="userSpaceOnUse">
            <rect width="4" height="3" className="hatch-ground" />
            <rect y="1.5" width="4" height="1.5" className="hatch-line" />
          </pattern>
        </defs>
        <svg
          y={TOP}
          width="100%"
          height={HISTOGRAM_HEIGHT}
          viewBox={`0 0 ${HISTOGRAM_WIDTH} ${HISTOGRAM_HEIGHT}`}
          preserveAspectRatio="none"
        >
          {areas.map(([outcome, path]) => (
            <path key={outcome} d={path} data-outcome={outcome} />
          ))}
          <HistogramBars rows={rows} />
        </svg>
        <line x1="0" x2="100%" y1={BASE + 0.5} y2={BASE + 0.5} />
        <line x1="0" x2="100%" y1={TOP - 0.5} y2={TOP - 0.5} className="highest" />
        <text y={TOP - 4}>{formatCount(highest, locale)}</text>
        {labelledBars(bars, isOneDay).map(({ bar, index }) => (
          <text key={index} {...labelPosition(positions[index])} y={BASE + 17}>
            {describeBarStart({ bar, width, isOneDay }, localizer)}
          </text>
        ))}
      </svg>
      <div className="flex flex-wrap gap-x-6 gap-y-1 leading-4 *:open:basis-full">
        <HistogramLegend counts={counts} />
        <HistogramTable rows={rows} zone={filter.zone} />
      </div>
    </section>
  );
}

// Below the start of its bar.
function labelPosition({ left }: BarPosition = { left: 0, width: 0 }) {
  const x = `${left / (HISTOGRAM_WIDTH / 100)}%`;
  return left < MAX_NARROW_POSITION ? { x } : { x, className: 'hidden-when-narrow' };
}

// For several days, only the first bar of a day gets a label.
function labelledBars(
  bars: HistogramBar[],
  isOneDay: boolean,
): { bar: HistogramBar; index: number }[] {
  const all = bars.map((bar, index) => ({ bar, index }));
  if (isOneDay) return all.filter(({ bar }) => (bar.hours?.from ?? 0) % HOURS_PER_LABEL === 0);
  const firstBars = all.filter(({ bar, index }) => bar.days.from !== bars[index - 1]?.days.from);
  const step = Math.ceil(firstBars.length / MAX_LABELS);
  return firstBars.filter((_first, position) => position % step === 0);
}
