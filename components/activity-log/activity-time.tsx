import { Fragment } from 'react';
import { formatDay, formatTime } from '@/lib/time';

type ActivityTimeProps = { occurredAt: string; timeZone: string };

/** When it happened: the day light, the time strong, and the milliseconds for who points at it. */
export function ActivityTime({ occurredAt, timeZone }: ActivityTimeProps) {
  const day = formatDay(occurredAt, timeZone);
  const time = formatTime(occurredAt, timeZone);
  const milliseconds = occurredAt.slice(19, 23);
  return (
    <time
      dateTime={occurredAt}
      title={`${day} ${time}${milliseconds} ${timeZone}`}
      className="whitespace-nowrap tabular-nums"
    >
      <Day>{day}</Day> <span className="font-strong">{time}</span>
    </time>
  );
}

// Tabular hyphens are as wide as figures and tear the day apart.
function Day({ children }: { children: string }) {
  return (
    <span className="text-muted">
      {children.split('-').map((figures, index) => (
        <Fragment key={index}>
          {index > 0 && <span className="proportional-nums">-</span>}
          {figures}
        </Fragment>
      ))}
    </span>
  );
}
