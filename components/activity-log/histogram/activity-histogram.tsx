import './activity-histogram.css';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { BarWidth, PeriodBar } from '@/lib/activity/histogram/bars';
import {
  drawPicture,
  PICTURE_HEIGHT,
  PICTURE_WIDTH,
  type BarPlace,
} from '@/lib/activity/histogram/histogram';
import { pictureRows } from '@/lib/activity/histogram/histogram-row';
import type { BarCount } from '@/lib/activity/query/histogram-counts';
import { describeBarStart } from '@/lib/activity/words/describe-bar';
import type { Words } from '@/lib/platform/i18n/sentence';
import { formatCount } from '@/lib/platform/text/numbers';
import { PictureBars } from './histogram-bars';
import { PictureLegend } from './histogram-legend';
import { PictureTable } from './histogram-table';

type ActivityPictureProps = {
  filter: ActivityFilter;
  width: BarWidth;
  bars: PeriodBar[];
  counts: BarCount[];
  words: Words;
};

// Beneath these many bars there is room for their names on the narrowest page.
const MOST_LABELS = 5;

// The hours of a single day that are named beneath it.
const HOURS_OF_LABEL = 6;

// What begins here, in the picture's units, would reach beyond it on a narrow page.
const LATE = 850;

// Above the bars stands how many the highest has.
const TOP = 15;
const BASE = TOP + PICTURE_HEIGHT;

/**
 * The activities of a view over time, and the way into each part of it. The drawing is for the eye
 * and the pointer; its table has the same links for everybody else, behind one stop of the Tab key.
 */
export function ActivityPicture({ filter, width, bars, counts, words }: ActivityPictureProps) {
  const { t, locale } = words;
  const { areas, places, highest } = drawPicture(bars, counts);
  const rows = pictureRows({ filter, bars, counts, places }, words);
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
          height={PICTURE_HEIGHT}
          viewBox={`0 0 ${PICTURE_WIDTH} ${PICTURE_HEIGHT}`}
          preserveAspectRatio="none"
        >
          {areas.map(([outcome, path]) => (
            <path key={outcome} d={path} data-outcome={outcome} />
          ))}
          <PictureBars rows={rows} />
        </svg>
        <line x1="0" x2="100%" y1={BASE + 0.5} y2={BASE + 0.5} />
        <line x1="0" x2="100%" y1={TOP - 0.5} y2={TOP - 0.5} className="highest" />
        <text y={TOP - 4}>{formatCount(highest, locale)}</text>
        {labelledBars(bars, isOneDay).map(({ bar, index }) => (
          <text key={index} {...placeOfLabel(places[index])} y={BASE + 17}>
            {describeBarStart({ bar, width, isOneDay }, words)}
          </text>
        ))}
      </svg>
      <div className="flex flex-wrap gap-x-6 gap-y-1 leading-4 *:open:basis-full">
        <PictureLegend counts={counts} />
        <PictureTable rows={rows} zone={filter.zone} />
      </div>
    </section>
  );
}

// Below the beginning of its bar.
function placeOfLabel({ left }: BarPlace = { left: 0, width: 0 }) {
  const x = `${left / (PICTURE_WIDTH / 100)}%`;
  return left < LATE ? { x } : { x, className: 'late' };
}

// Of several days only bars that begin one are labelled with it.
function labelledBars(bars: PeriodBar[], isOneDay: boolean): { bar: PeriodBar; index: number }[] {
  const all = bars.map((bar, index) => ({ bar, index }));
  if (isOneDay) return all.filter(({ bar }) => (bar.hours?.from ?? 0) % HOURS_OF_LABEL === 0);
  const firsts = all.filter(({ bar, index }) => bar.days.from !== bars[index - 1]?.days.from);
  const step = Math.ceil(firsts.length / MOST_LABELS);
  return firsts.filter((_first, place) => place % step === 0);
}
