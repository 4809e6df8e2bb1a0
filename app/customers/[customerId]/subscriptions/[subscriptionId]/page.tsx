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
import type { Scope } from '@/lib/auth/scope';
import { findCustomer } from '@/lib/customers/queries';
import { isGuid } from '@/lib/guid';
import { findSubscription } from '@/lib/subscriptions/queries';
import { now } from '@/lib/time';
import { changeSubscription } from './actions';
import { OutdatedNotice } from './outdated-notice';

type Props = PageProps<'/customers/[customerId]/subscriptions/[subscriptionId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { scope } = await requirePermission('subscription:change');
  const sold = await findSold(scope, await params);
  if (!sold) return { title: 'Manage subscription' };
  return { title: `${sold.subscription.friendlyName} · ${sold.customer.name}` };
}

export default async function SubscriptionPage({ params, searchParams }: Props) {
  const { viewer, scope } = await requirePermission('subscription:change');
  const sold = await findSold(scope, await params);
  if (!sold) notFound();
  const { customer, subscription } = sold;
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

async function findSold(scope: Scope, path: { customerId: string; subscriptionId: string }) {
  const { customerId, subscriptionId: id } = path;
  if (!isGuid(customerId) || !isGuid(id)) return null;
  const [customer, subscription] = await Promise.all([
    findCustomer(scope, customerId),
    findSubscription(scope, { customerId, id }),
  ]);
  return customer && subscription && { customer, subscription };
}
