import type { LogRow } from '@/lib/activity/table/log-rows';

/**
 * The time of an activity, with the offset if the clock shows that time twice. The stylesheet shows
 * the day only in the first row of each day, as `dayMark`; in the text, on cards and on paper it is
 * in every row. `TimeTooltip` shows the instant in the other zones on hover, and when the row has
 * the keyboard focus; without JavaScript the title shows UTC.
 */
export function ActivityTime({ row }: { row: LogRow }) {
  const { occurredAt, day, dayMark, time, offset } = row;
  return (
    <time
      dateTime={occurredAt}
      title={`${occurredAt.slice(0, 23).replace('T', ' ')} UTC`}
      data-day={dayMark}
    >
      <span className="day">{`${day} `}</span>
      {time}
      {offset && <span className="offset">{offset}</span>}
    </time>
  );
}
