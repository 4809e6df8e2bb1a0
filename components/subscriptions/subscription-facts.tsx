import { CopyArea } from '@/components/ui/copy/copy-area';
import { DescriptionList } from '@/components/ui/page/description-list';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { useSubscriptionFacts } from './use-subscription-facts';

/** The current state of a subscription, at the top of its page. */
export function SubscriptionFacts({ subscription }: { subscription: Subscription }) {
  const items = useSubscriptionFacts(subscription);
  return (
    <CopyArea>
      <DescriptionList items={items} />
    </CopyArea>
  );
}
