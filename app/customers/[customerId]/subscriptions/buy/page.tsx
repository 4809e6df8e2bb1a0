import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { AccountPage } from '@/app/account-page';
import { requireOwnId } from '@/app/own-id';
import { PurchaseForm } from '@/components/subscriptions/purchase-form';
import { PageHead } from '@/components/ui/page-head';
import { TextLink } from '@/components/ui/text-link';
import { buyPath, subscriptionPath, subscriptionsPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { findCustomer } from '@/lib/customers/queries';
import { isGuid } from '@/lib/guid';
import { findSubscriptionOwner, listOffers } from '@/lib/subscriptions/queries';
import { buySubscription } from './actions';

export const metadata: Metadata = { title: 'Buy subscription' };

export default async function BuyPage({
  params,
  searchParams,
}: PageProps<'/customers/[customerId]/subscriptions/buy'>) {
  const { viewer, scope } = await requirePermission('subscription:change');
  const { customerId } = await params;
  const customer = isGuid(customerId) ? await findCustomer(scope, customerId) : null;
  if (!customer) notFound();
  const id = await requireOwnId({ path: buyPath(customer.id), searchParams });
  const owner = await findSubscriptionOwner(scope, id);
  // Come back to after the purchase: what was bought is not sold again.
  if (owner) redirect(subscriptionPath(owner, id));
  return (
    <AccountPage viewer={viewer} current="customers">
      <PageHead
        eyebrow={
          <>
            <TextLink href="/customers">Customers</TextLink> ›{' '}
            <TextLink href={subscriptionsPath(customer.id)}>{customer.name}</TextLink> ›
            Subscriptions
          </>
        }
        title="Buy subscription"
      >
        {customer.name}
      </PageHead>
      <PurchaseForm
        action={buySubscription}
        id={id}
        customer={customer}
        offers={await listOffers(scope)}
      />
    </AccountPage>
  );
}
