import type { Subscription } from '@/lib/subscriptions/subscription';

/** Cut to the column's width; the whole is in the title, and one click selects it whole. */
export function SubscriptionIdentifiers({ subscription }: { subscription: Subscription }) {
  const identifiers: [name: string, id: string | null][] = [
    ['Subscription ID', subscription.id],
    ['Order ID', subscription.orderId],
  ];
  return (
    <dl className="@min-[62rem]:w-32">
      {identifiers.map(
        ([name, id]) =>
          id && (
            <div key={name} className="mb-0.5">
              <dt className="text-muted text-xs">{name}</dt>
              <dd className="identifier @min-[62rem]:truncate" title={id}>
                {id}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
