import { useTranslations } from 'next-intl';
import { StoredText } from '@/components/ui/text/stored-text';
import { Tag } from '@/components/ui/table/tag';
import { TextLink } from '@/components/ui/text/text-link';
import { subscriptionPath } from '@/lib/activity/paths';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { visibleText } from '@/lib/platform/text/visible-text';

type SubscriptionNameProps = { subscription: Subscription; customerId: string };

/** A subscription in a list, linked to its page: one line with the product, unless the name says it. */
export function SubscriptionName({ subscription, customerId }: SubscriptionNameProps) {
  const t = useTranslations('subscriptions');
  const { id, friendlyName, offerName, isTrial } = subscription;
  const names = friendlyName.includes(offerName) ? [friendlyName] : [friendlyName, offerName];
  return (
    <div className="flex items-baseline gap-2">
      <div
        className="screen:line-clamp-1 max-w-96 min-w-24 @min-[40rem]:min-w-40"
        title={visibleText(names.join(' · '))}
      >
        <TextLink href={subscriptionPath(customerId, id)} isQuiet>
          <StoredText>{friendlyName}</StoredText>
        </TextLink>
        {names.length > 1 && (
          <span className="text-muted">
            {' '}
            <StoredText>{offerName}</StoredText>
          </span>
        )}
      </div>
      {isTrial && <Tag>{t('trial')}</Tag>}
    </div>
  );
}
