import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DescriptionList } from '@/components/ui/page/description-list';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { useSubscriptionFacts, type SubscriptionFact } from './use-subscription-facts';

// The columns of the table say them.
const IN_COLUMNS: readonly SubscriptionFact[] = ['seats', 'trial', 'billing'];

type SubscriptionMoreProps = { subscription: Subscription; children: ReactNode };

/** The name of a subscription in a list, with the facts that have no column, opened below it. */
export function SubscriptionMore({ subscription, children }: SubscriptionMoreProps) {
  const t = useTranslations('subscriptions');
  const items = useSubscriptionFacts(subscription, IN_COLUMNS);
  return (
    <div className="relative pl-7 print:pl-0">
      {children}
      <details className="group/more">
        <summary
          title={t('more')}
          className="text-muted hover:bg-ground hover:text-text absolute -top-0.5 left-0 flex size-6 list-none items-center justify-center rounded-md print:hidden pointer-coarse:-top-3 pointer-coarse:-left-2.5 pointer-coarse:size-11 [&::-webkit-details-marker]:hidden"
        >
          <Icon name="chevron-right" className="size-4 group-open/more:rotate-90" />
          <span className="sr-only">
            {t('moreNamed', { name: isolatedText(subscription.friendlyName) })}
          </span>
        </summary>
        {/* No wider than the name's column, which must not change when it opens. */}
        <div className="w-0 min-w-full pt-1 pb-2">
          <DescriptionList items={items} />
        </div>
      </details>
    </div>
  );
}
