import type { Subscription } from '@/lib/subscriptions/subscription';
import { dayOf, formatDayInWords, UTC } from '@/lib/time';

/** The days of a subscription's life, in UTC as its terms are. */
export function SubscriptionDates({ subscription }: { subscription: Subscription }) {
  const dates: [name: string, date: Date | null][] = [
    ['Started', subscription.effectiveFrom],
    ['Commitment ends', subscription.commitmentEndsAt],
    ['Cancellation until', subscription.cancellationAllowedUntil],
  ];
  return (
    <dl className="@min-[40rem]:max-w-60">
      {dates.map(([name, date]) => date && <Day key={name} name={name} day={dayOf(date, UTC)} />)}
    </dl>
  );
}

function Day({ name, day }: { name: string; day: string }) {
  return (
    <div className="flex justify-between gap-3 whitespace-nowrap @max-[40rem]:grid @max-[40rem]:grid-cols-[8rem_minmax(0,1fr)] @max-[40rem]:gap-0">
      <dt className="text-muted">{name}</dt>
      <dd className="tabular-nums">
        <time dateTime={day}>{formatDayInWords(day)}</time>
      </dd>
    </div>
  );
}
