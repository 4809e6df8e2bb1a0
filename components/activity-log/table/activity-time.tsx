import type { LogRow } from '@/lib/activity/table/log-rows';

type ActivityTimeProps = Pick<LogRow, 'occurredAt' | 'day' | 'time' | 'offset'>;

/**
 * The time of an activity: the day light, the time bold, and the offset if the clock shows that
 * time twice. `TimeTooltip` shows the instant in the other zones on hover, and when the row has the
 * keyboard focus; without JavaScript the title shows UTC.
 */
export function ActivityTime({ occurredAt, day, time, offset }: ActivityTimeProps) {
  return (
    <time dateTime={occurredAt} title={`${occurredAt.slice(0, 23).replace('T', ' ')} UTC`}>
      {`${day} `}
      <b>{time}</b>
      {offset && <span className="block text-xs">{offset}</span>}
    </time>
  );
}
