import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountPage } from '@/app/account-page';
import { DoneNotice } from '@/app/done-notice';
import { SubscriptionChanges } from '@/components/subscriptions/subscription-changes';
import { SubscriptionFacts } from '@/components/subscriptions/subscription-facts';
import { PageHead } from '@/components/ui/page-head';
import { TextLink } from '@/components/ui/text-link';
import { subscriptionsPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { findCustomer } from '@/lib/customers/queries';
import { isGuid } from '@/lib/guid';
import { findSubscription } from '@/lib/subscriptions/queries';
import { now } from '@/lib/time';
import { changeSubscription } from './actions';
import { OutdatedNotice } from './outdated-notice';

export const metadata: Metadata = { title: 'Manage subscription' };

export default async function SubscriptionPage({
  params,
  searchParams,
}: PageProps<'/customers/[customerId]/subscriptions/[subscriptionId]'>) {
  const { viewer, scope } = await requirePermission('subscription:change');
  const { customerId, subscriptionId } = await params;
  if (!isGuid(customerId) || !isGuid(subscriptionId)) notFound();
  const [customer, subscription] = await Promise.all([
    findCustomer(scope, customerId),
    findSubscription(scope, { customerId, id: subscriptionId }),
  ]);
  if (!customer || !subscription) notFound();
  const { version, friendlyName, offerName } = subscription;
  return (
    <AccountPage viewer={viewer} current="customers">
      <DoneNotice scope={scope} searchParams={searchParams} />
      <OutdatedNotice
        scope={scope}
        customerId={customer.id}
        subscriptionId={subscription.id}
        searchParams={searchParams}
      />
      <PageHead
        eyebrow={
          <>
            <TextLink href="/customers">Customers</TextLink> ›{' '}
            <TextLink href={subscriptionsPath(customer.id)}>{customer.name}</TextLink> ›
            Subscriptions
          </>
        }
        title={friendlyName}
      >
        {friendlyName === offerName ? customer.name : `${offerName}, ${customer.name}`}
      </PageHead>
      <div className="mb-6">
        <SubscriptionFacts subscription={subscription} />
      </div>
      <SubscriptionChanges
        // Fields begin anew with what was changed, by whomever.
        key={version}
        target={{
          action: changeSubscription,
          customerId: customer.id,
          subscriptionId: subscription.id,
          version,
        }}
        moment={{ subscription, at: now() }}
      />
    </AccountPage>
  );
}
