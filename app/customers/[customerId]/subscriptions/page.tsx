import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { ConfirmationNotice } from '@/app/_page/confirmation-notice';
import { SubscriptionTable } from '@/components/subscriptions/subscription-table';
import { BidiText } from '@/components/ui/text/bidi-text';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHeader } from '@/components/ui/page/page-header';
import { TextLink } from '@/components/ui/text/text-link';
import { buyPath, customerActivityPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { hasPermission } from '@/lib/auth/roles';
import type { Scope } from '@/lib/auth/scope';
import { evidencePath } from '@/lib/evidence/packs/paths';
import { findCustomer } from '@/lib/customers/queries';
import { readCustomerName } from '@/lib/customers/read-qualifiers';
import { isGuid } from '@/lib/platform/text/guid';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { listSubscriptions } from '@/lib/subscriptions/queries';
import { now } from '@/lib/platform/time/time';

type Props = PageProps<'/customers/[customerId]/subscriptions'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { scope } = await requirePermission('customer:read');
  const customer = await findCustomerOfPath(scope, await params);
  const title = (await getTranslator())('subscriptions.title');
  return { title: customer ? `${title} · ${await readCustomerName(scope, customer)}` : title };
}

export default async function SubscriptionsPage({ params, searchParams }: Props) {
  const { viewer, scope } = await requirePermission('customer:read');
  const customer = await findCustomerOfPath(scope, await params);
  if (!customer) notFound();
  const [subscriptions, name] = await Promise.all([
    listSubscriptions(scope, customer.id),
    readCustomerName(scope, customer),
  ]);
  const t = await getTranslator();
  const count = subscriptions.length;
  const mayChange = hasPermission(viewer.roles, 'subscription:change');
  return (
    <AccountPage viewer={viewer} current="customers">
      <ConfirmationNotice scope={scope} searchParams={searchParams} />
      <PageHeader
        eyebrow={
          <>
            <TextLink href="/customers">{t('customers.title')}</TextLink> ›{' '}
            <BidiText>{name}</BidiText>
          </>
        }
        title={t('subscriptions.title')}
        action={
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={customerActivityPath(customer.id, viewer.zone)}>
              {t('subscriptions.activityOfCustomer')}
            </ButtonLink>
            <ButtonLink href={evidencePath(customer.id)}>{t('evidence.title')}</ButtonLink>
            {mayChange && (
              <ButtonLink href={buyPath(customer.id)} kind="primary">
                {t('subscriptions.buy')}
              </ButtonLink>
            )}
          </div>
        }
      >
        {t('subscriptions.count', { customer: name, count })}
      </PageHeader>
      {count > 0 ? (
        <SubscriptionTable subscriptions={subscriptions} customerId={customer.id} at={now()} />
      ) : (
        <EmptyState
          title={t('subscriptions.emptyTitle')}
          actions={
            mayChange && (
              <ButtonLink href={buyPath(customer.id)}>{t('subscriptions.buy')}</ButtonLink>
            )
          }
        >
          {t('subscriptions.emptyBody')}
        </EmptyState>
      )}
    </AccountPage>
  );
}

async function findCustomerOfPath(scope: Scope, { customerId }: { customerId: string }) {
  return isGuid(customerId) ? findCustomer(scope, customerId) : null;
}
