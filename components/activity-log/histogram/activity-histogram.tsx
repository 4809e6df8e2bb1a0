import { Icon } from '@/components/ui/icon/icon';
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
import { sendOnce } from '@/lib/platform/html/send-once';
import { formatCount } from '@/lib/platform/text/format-count';
import { HistogramBars } from './histogram-bars';
import { HistogramFold } from './histogram-fold';
import { HistogramLegend } from './histogram-legend';
import { HistogramTable } from './histogram-table';

type ActivityHistogramProps = {
  filter: ActivityFilter;
  width: BarWidth;
  bars: HistogramBar[];
  counts: BarCounts[];
  /** Whether the reader has folded it away. */
  isFolded: boolean;
  localizer: Localizer;
};

// This many labels fit below the bars of the narrowest page.
const MAX_LABELS = 5;

// Within a single day, every so many hours get a label.
const HOURS_PER_LABEL = 6;

// A label that starts further right, in the drawing's units, would run into the position of the
// page at the end of the line; on a narrow page even earlier.
const MAX_POSITION = 800;
const MAX_NARROW_POSITION = 620;

/**
 * The activities of a view over time, with a link for each part of it. The drawing is for the eye
 * and the pointer. The table has the same links for everybody else, behind one tab stop.
 */
export function ActivityHistogram({
  filter,
  width,
  bars,
  counts,
  ...rest
}: ActivityHistogramProps) {
  const { isFolded, localizer } = rest;
  const { t, locale } = localizer;
  const { areas, lowFailures, positions, highest } = drawHistogram(bars, counts);
  const rows = toHistogramRows({ filter, bars, counts, positions }, localizer);
  const isOneDay = filter.from === filter.to;
  const label = t('log.histogram.label');
  const drawing = (
    <>
      <summary title={label}>
        <Icon name="chevron-down" className="size-3.5" />
        <span className="histogram-name">{label}</span>
        <span className="histogram-highest" aria-hidden>
          {formatCount(highest, locale)}
        </span>
      </summary>
      <svg
        className="histogram-drawing"
        viewBox={`0 0 ${HISTOGRAM_WIDTH} ${HISTOGRAM_HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden
        focusable="false"
      >
        <defs>
          <pattern id="failed-hatch" width="4" height="3" patternUnits="userSpaceOnUse">
            <rect width="4" height="3" className="hatch-ground" />
            <rect y="1" width="4" height="2" className="hatch-line" />
          </pattern>
        </defs>
        {areas.map(([outcome, path]) => (
          <path key={outcome} d={path} data-outcome={outcome} />
        ))}
        <path d={lowFailures} className="low-failures" />
        <HistogramBars rows={rows} />
      </svg>
      <div className="histogram-axis" aria-hidden>
        {labelledBars(bars, isOneDay).map(({ bar, index }) => (
          <AxisLabel key={index} position={positions[index]}>
            {describeBarStart({ bar, width, isOneDay }, localizer)}
          </AxisLabel>
        ))}
      </div>
    </>
  );
  return (
    <section aria-label={label} className="activity-histogram">
      <HistogramFold content={sendOnce(drawing)} isFolded={isFolded} />
      <div className="histogram-side">
        <HistogramLegend counts={counts} filter={filter} />
        <HistogramTable rows={rows} zone={filter.zone} />
      </div>
    </section>
  );
}

// Below the start of its bar.
function AxisLabel({ position, children }: { position?: BarPosition; children: string }) {
  const left = position?.left ?? 0;
  if (left > MAX_POSITION) return null;
  return (
    <span
      style={{ left: `${left / (HISTOGRAM_WIDTH / 100)}%` }}
      className={left > MAX_NARROW_POSITION ? 'max-medium:hidden' : undefined}
    >
      {children}
    </span>
  );
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
