import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { ConfirmationNotice } from '@/app/_page/confirmation-notice';
import { CustomerBreadcrumb } from '@/components/customers/customer-breadcrumb';
import { SubscriptionChanges } from '@/components/subscriptions/change/subscription-changes';
import { LatestActivities } from '@/components/subscriptions/latest-activities';
import { SubscriptionFacts } from '@/components/subscriptions/subscription-facts';
import { PageHeader } from '@/components/ui/page/page-header';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { listLatestInLines } from '@/lib/activity/query/list-activities';
import { requirePermission } from '@/lib/auth/gate';
import { hasPermission } from '@/lib/auth/roles';
import type { Scope } from '@/lib/auth/scope';
import { findCustomer } from '@/lib/customers/queries';
import { readCustomerName } from '@/lib/customers/read-qualifiers';
import { isGuid } from '@/lib/platform/text/guid';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { activityFilterOf } from '@/lib/subscriptions/activity-filter';
import { findSubscription } from '@/lib/subscriptions/queries';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { now } from '@/lib/platform/time/time';
import { changeSubscription } from './actions';
import { OutdatedNotice } from './outdated-notice';

type Props = PageProps<'/customers/[customerId]/subscriptions/[subscriptionId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { scope } = await requirePermission('customer:read');
  const owned = await findOwnedSubscription(scope, await params);
  if (!owned) return { title: (await getTranslator())('subscriptions.manage') };
  const customer = await readCustomerName(scope, owned.customer);
  return { title: `${isolatedText(owned.subscription.friendlyName)} · ${customer}` };
}

export default async function SubscriptionPage({ params, searchParams }: Props) {
  const { viewer, scope } = await requirePermission('customer:read');
  const owned = await findOwnedSubscription(scope, await params);
  if (!owned) notFound();
  const { customer, subscription } = owned;
  const { version, friendlyName, offerName } = subscription;
  const customerName = await readCustomerName(scope, customer);
  const t = await getTranslator();
  return (
    <AccountPage viewer={viewer} current="customers">
      <ConfirmationNotice scope={scope} searchParams={searchParams} />
      <OutdatedNotice
        scope={scope}
        customerId={customer.id}
        subscriptionId={subscription.id}
        searchParams={searchParams}
      />
      <PageHeader
        eyebrow={<CustomerBreadcrumb id={customer.id} name={customerName} />}
        title={isolatedText(friendlyName)}
      >
        {friendlyName === offerName
          ? customerName
          : t('subscriptions.offerAndCustomer', {
              offer: isolatedText(offerName),
              customer: customerName,
            })}
      </PageHeader>
      <div className="mb-6">
        <SubscriptionFacts subscription={subscription} />
      </div>
      <ActivitiesOfSubscription scope={scope} owned={owned} zone={viewer.zone} />
      {hasPermission(viewer.roles, 'subscription:change') && (
        <ClientMessages of={['forms', 'subscriptionForms']}>
          <SubscriptionChanges
            // After a change, by anybody, the fields start again with the new values.
            key={version}
            target={{
              action: changeSubscription,
              customerId: customer.id,
              subscriptionId: subscription.id,
              version,
            }}
            context={{ subscription, at: now() }}
          />
        </ClientMessages>
      )}
    </AccountPage>
  );
}

const MAX_ACTIVITIES = 5;

type ActivitiesProps = { scope: Scope; owned: Owned; zone: string };

async function ActivitiesOfSubscription({ scope, owned, zone }: ActivitiesProps) {
  const { customer, subscription } = owned;
  const filter = activityFilterOf({ customerId: customer.id, subscription, zone, at: now() });
  return (
    <LatestActivities
      activities={await listLatestInLines(scope, { filter, limit: MAX_ACTIVITIES })}
      zone={zone}
      allHref={ACTIVITY_LOG_PATH + activityFilterQuery(filter)}
    />
  );
}

type Owned = NonNullable<Awaited<ReturnType<typeof findOwnedSubscription>>>;

async function findOwnedSubscription(
  scope: Scope,
  path: { customerId: string; subscriptionId: string },
) {
  const { customerId, subscriptionId: id } = path;
  if (!isGuid(customerId) || !isGuid(id)) return null;
  const [customer, subscription] = await Promise.all([
    findCustomer(scope, customerId),
    findSubscription(scope, { customerId, id }),
  ]);
  return customer && subscription && { customer, subscription };
}
