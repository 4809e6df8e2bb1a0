import { useLocale, useTranslations } from 'next-intl';
import { isDeleted } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { dayOf, formatDayInWords, UTC } from '@/lib/platform/time/time';

/** The dates of a subscription, in UTC like its terms; a deleted one has no future dates. */
export function SubscriptionDates({ subscription }: { subscription: Subscription }) {
  const t = useTranslations('subscriptions');
  const { effectiveFrom, commitmentEndsAt, cancellationAllowedUntil } = subscription;
  const ahead: [name: string, date: Date | null][] = [
    [t('termEnds'), commitmentEndsAt],
    [t('cancellableUntil'), cancellationAllowedUntil],
  ];
  const dates: typeof ahead = [
    [t('started'), effectiveFrom],
    ...(isDeleted(subscription) ? [] : ahead),
  ];
  return (
    <dl className="@min-[40rem]:max-w-60">
      {dates.map(([name, date]) => date && <Day key={name} name={name} day={dayOf(date, UTC)} />)}
    </dl>
  );
}

function Day({ name, day }: { name: string; day: string }) {
  const locale = useLocale();
  return (
    <div className="flex justify-between gap-3 whitespace-nowrap @max-[40rem]:grid @max-[40rem]:grid-cols-[8rem_minmax(0,1fr)] @max-[40rem]:gap-0">
      <dt className="text-muted">{name}</dt>
      <dd className="tabular-nums">
        <time dateTime={day}>{formatDayInWords(day, locale)}</time>
        {/* Rows shown as cards have no column heading to name the zone. */}
        <span className="@min-[62rem]:hidden"> {UTC}</span>
      </dd>
    </div>
  );
}
