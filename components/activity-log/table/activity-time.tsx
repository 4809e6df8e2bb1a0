import type { LogRow } from '@/lib/activity/table/log-rows';

type ActivityTimeProps = Pick<LogRow, 'occurredAt' | 'day' | 'time' | 'offset'>;

/**
 * When it happened: the day light, the time strong, and which of the two where the clock shows that
 * time twice. Who points at it, or comes to its row with the Tab key, is shown the same instant in
 * the other zones by `TimeTips`; without a script its title tells UTC.
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
