type ActivityTimeProps = { occurredAt: string; day: string; time: string };

/**
 * When it happened: the day light, the time strong. Who points at it, or comes to its row with the
 * Tab key, is shown the same instant in the other zones by `TimeTips`; without a script its title
 * tells UTC.
 */
export function ActivityTime({ occurredAt, day, time }: ActivityTimeProps) {
  return (
    <time dateTime={occurredAt} title={`${occurredAt.slice(0, 23).replace('T', ' ')} UTC`}>
      {`${day} `}
      <b>{time}</b>
    </time>
  );
}
