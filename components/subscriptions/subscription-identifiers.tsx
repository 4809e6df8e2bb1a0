import { useTranslations } from 'next-intl';
import { StoredText } from '@/components/ui/text/stored-text';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { visibleText } from '@/lib/platform/text/visible-text';

/** Ids truncated to a narrow column; the full id is in the title, and one click selects it. */
export function SubscriptionIdentifiers({ subscription }: { subscription: Subscription }) {
  const t = useTranslations('subscriptions');
  const identifiers: [name: string, id: string | null][] = [
    [t('subscriptionId'), subscription.id],
    [t('orderId'), subscription.orderId],
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-0.5 @min-[62rem]:block @min-[62rem]:w-32">
      {identifiers.map(
        ([name, id]) =>
          id && (
            <div
              key={name}
              className="@max-[40rem]:grid @max-[40rem]:grid-cols-[8rem_minmax(0,1fr)] @min-[62rem]:mb-0.5"
            >
              <dt className="text-muted @min-[62rem]:text-xs">{name}</dt>
              <dd className="identifier @min-[62rem]:truncate" title={visibleText(id)}>
                <StoredText>{id}</StoredText>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
