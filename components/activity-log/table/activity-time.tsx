import type { LogRow } from '@/lib/activity/table/log-rows';
import { utcTitle } from '@/lib/activity/table/utc-title';

/**
 * The time of an activity, with the offset if the clock shows that time twice. The stylesheet shows
 * the day only in the first row of each day, as `dayMark`; in the text, on cards and on paper it is
 * in every row. `TimeTooltip` shows the instant in the other zones on hover, and when the row has
 * the keyboard focus; without JavaScript the title shows UTC where the
 * text does not.
 */
export function ActivityTime({ row, isUtc }: { row: LogRow; isUtc: boolean }) {
  const { occurredAt, day, dayMark, time, offset } = row;
  return (
    <time dateTime={occurredAt} title={isUtc ? undefined : utcTitle(occurredAt)} data-day={dayMark}>
      <i>{`${day} `}</i>
      {time}
      {offset && <span className="offset">{offset}</span>}
    </time>
  );
}
