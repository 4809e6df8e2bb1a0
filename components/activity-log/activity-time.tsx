import { formatDay, formatTime } from '@/lib/time';

type ActivityTimeProps = { occurredAt: string; timeZone: string };

/** When it happened: the day light, the time strong, and the milliseconds for who points at it. */
export function ActivityTime({ occurredAt, timeZone }: ActivityTimeProps) {
  const day = formatDay(occurredAt, timeZone);
  const time = formatTime(occurredAt, timeZone);
  const milliseconds = occurredAt.slice(19, 23);
  return (
    <time dateTime={occurredAt} title={`${day} ${time}${milliseconds} ${timeZone}`}>
      {day} <b>{time}</b>
    </time>
  );
}
