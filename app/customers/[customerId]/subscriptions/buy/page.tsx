import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { requireNewId } from '@/app/_page/new-id';
import { CustomerBreadcrumb } from '@/components/customers/customer-breadcrumb';
import { PurchaseForm } from '@/components/subscriptions/purchase/purchase-form';
import { PageHeader } from '@/components/ui/page/page-header';
import { buyPath, subscriptionPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { findCustomer } from '@/lib/customers/queries';
import { readCustomerName } from '@/lib/customers/read-qualifiers';
import { isGuid } from '@/lib/platform/text/guid';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { findSubscriptionOwner, listOffers } from '@/lib/subscriptions/queries';
import { buySubscription } from './actions';

type Props = PageProps<'/customers/[customerId]/subscriptions/buy'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { scope } = await requirePermission('subscription:change');
  const customer = await findCustomerOfPath(scope, await params);
  const title = (await getTranslator())('subscriptions.buy');
  return { title: customer ? `${title} · ${await readCustomerName(scope, customer)}` : title };
}

export default async function BuyPage({ params, searchParams }: Props) {
  const { viewer, scope } = await requirePermission('subscription:change');
  const customer = await findCustomerOfPath(scope, await params);
  if (!customer) notFound();
  const id = await requireNewId({ path: buyPath(customer.id), searchParams });
  const owner = await findSubscriptionOwner(scope, id);
  // The viewer came back to the form after the purchase, which must not be made twice.
  if (owner) redirect(subscriptionPath(owner, id));
  const [t, customerName] = await Promise.all([getTranslator(), readCustomerName(scope, customer)]);
  return (
    <AccountPage viewer={viewer} current="customers">
      <PageHeader
        eyebrow={<CustomerBreadcrumb id={customer.id} name={customerName} />}
        title={t('subscriptions.buy')}
      >
        {customerName}
      </PageHeader>
      <ClientMessages of={['forms', 'subscriptionForms']}>
        <PurchaseForm
          action={buySubscription}
          id={id}
          customer={{ id: customer.id, name: customerName }}
          offers={await listOffers(scope)}
        />
      </ClientMessages>
    </AccountPage>
  );
}

async function findCustomerOfPath(scope: Scope, { customerId }: { customerId: string }) {
  return isGuid(customerId) ? findCustomer(scope, customerId) : null;
}
