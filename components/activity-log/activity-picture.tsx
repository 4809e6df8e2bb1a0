import { useLocale, useTranslations } from 'next-intl';
import { OUTCOMES, totalOf } from '@/lib/activity/outcome';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import type { BarWidth, PeriodBar } from '@/lib/activity/picture/bars';
import {
  drawPicture,
  MARK_HEIGHT,
  PICTURE_HEIGHT,
  PICTURE_WIDTH,
} from '@/lib/activity/picture/picture';
import type { BarCount } from '@/lib/activity/shape';
import { describeBar, describeBarStart } from '@/lib/activity/words/describe-bar';
import { formatCount } from '@/lib/numbers';
import { PictureTable, type PictureRow } from './picture-table';

type ActivityPictureProps = {
  filter: ActivityFilter;
  width: BarWidth;
  bars: PeriodBar[];
  counts: BarCount[];
};

// Beneath these many bars there is room for their names on the narrowest page.
const MOST_LABELS = 5;

// Above the bars stands how many the highest has.
const TOP = 15;
const BASE = TOP + PICTURE_HEIGHT;

/**
 * The activities of a view over time, and the way into each part of it. The drawing is for the eye
 * and the pointer; its table has the same links for everybody else, behind one stop of the Tab key.
 */
export function ActivityPicture({ filter, width, bars, counts }: ActivityPictureProps) {
  const t = useTranslations();
  const locale = useLocale();
  const picture = drawPicture(bars, counts);
  const rows = bars.flatMap((bar, index): (PictureRow & { index: number })[] => {
    const count = counts[index];
    const total = count ? totalOf(count) : 0;
    if (!count || total === 0) return [];
    const time = describeBar({ bar, width, zone: filter.zone }, { t, locale });
    const href = hrefOf(filter, bar);
    // The period of a URL is of whole days.
    const period = href && 'hours' in width ? t('log.picture.leadsToDay', { period: time }) : time;
    return [{ index, period, href, total, failed: count.failed }];
  });
  const isOneDay = filter.from === filter.to;
  const labelOf = (bar: PeriodBar | undefined) =>
    bar && describeBarStart({ bar, width, zone: filter.zone, isOneDay }, { t, locale });
  return (
    <section aria-label={t('log.picture.label')} className="activity-picture">
      <svg className="picture-frame" height={BASE + 24} aria-hidden focusable="false">
        <defs>
          <pattern id="failed-hatch" width="4" height="4" patternUnits="userSpaceOnUse">
            <rect width="4" height="4" className="hatch-ground" />
            <rect y="2.5" width="4" height="1.5" className="hatch-line" />
          </pattern>
        </defs>
        <svg
          y={TOP}
          width="100%"
          height={PICTURE_HEIGHT + MARK_HEIGHT}
          viewBox={`0 0 ${PICTURE_WIDTH} ${PICTURE_HEIGHT + MARK_HEIGHT}`}
          preserveAspectRatio="none"
        >
          {OUTCOMES.map((outcome) => (
            <path key={outcome} d={picture.areas[outcome]} data-outcome={outcome} />
          ))}
          <path d={picture.failedMarks} className="failed-mark" />
          {rows.map((row) => (
            <BarLink key={row.index} row={row} place={picture.bars[row.index]} />
          ))}
        </svg>
        <line x1="0" x2="100%" y1={BASE + 0.5} y2={BASE + 0.5} />
        <line x1="0" x2="100%" y1={TOP - 0.5} y2={TOP - 0.5} className="highest" />
        <text y={TOP - 4}>{formatCount(picture.highest, locale)}</text>
        {labelledBars(bars).map((index) => (
          <text
            key={index}
            x={`${(picture.bars[index]?.left ?? 0) / (PICTURE_WIDTH / 100)}%`}
            y={BASE + 17}
          >
            {labelOf(bars[index])}
          </text>
        ))}
      </svg>
      <PictureTable rows={rows} zone={filter.zone} />
    </section>
  );
}

// Of several days only bars that begin one are labelled with it.
function labelledBars(bars: PeriodBar[]): number[] {
  const isOneDay = bars[0]?.days.from === bars.at(-1)?.days.to;
  const indexes = [...bars.keys()];
  const firsts = isOneDay
    ? indexes
    : indexes.filter((index) => bars[index]?.days.from !== bars[index - 1]?.days.from);
  const step = Math.ceil(firsts.length / MOST_LABELS);
  return firsts.filter((_index, place) => place % step === 0);
}

type BarLinkProps = { row: PictureRow; place: { left: number; width: number } | undefined };

// As high as the picture: a bar of one activity must be hit, too.
function BarLink({ row, place }: BarLinkProps) {
  const t = useTranslations('log.picture');
  if (!place) return null;
  const rectangle = (
    <rect x={place.left} width={place.width} height={PICTURE_HEIGHT} className="bar">
      <title>{t('bar', { period: row.period, count: row.total, failed: row.failed })}</title>
    </rect>
  );
  if (row.href === null) return rectangle;
  return (
    <a href={row.href} tabIndex={-1}>
      {rectangle}
    </a>
  );
}

// An hour leads to its day, and a bar that is the whole period nowhere.
function hrefOf(filter: ActivityFilter, { days }: PeriodBar): string | null {
  if (days.from === filter.from && days.to === filter.to) return null;
  const view = { ...filter, ...days, isDefaultPeriod: false, page: null };
  return ACTIVITY_LOG_PATH + activityFilterQuery(view);
}
