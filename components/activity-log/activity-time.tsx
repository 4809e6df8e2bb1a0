import { formatDay, formatTime, UTC } from '@/lib/time';

type ActivityTimeProps = { occurredAt: string; timeZone: string };

/**
 * When it happened: the day light, the time strong. Who points at it, or comes to its row with the
 * Tab key, is shown the same instant in the other zones by `TimeTips`; without a script its title
 * tells UTC.
 */
export function ActivityTime({ occurredAt, timeZone }: ActivityTimeProps) {
  const title = `${formatDay(occurredAt, UTC)} ${formatTime(occurredAt, UTC)}${occurredAt.slice(19, 23)} UTC`;
  return (
    <time dateTime={occurredAt} title={title}>
      {formatDay(occurredAt, timeZone)} <b>{formatTime(occurredAt, timeZone)}</b>
    </time>
  );
}
