import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { requireNewId } from '@/app/_page/new-id';
import { CustomerForm } from '@/components/customers/customer-form';
import { PageHeader } from '@/components/ui/page/page-header';
import { TextLink } from '@/components/ui/text/text-link';
import { ADD_CUSTOMER_PATH, subscriptionsPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { listCountries } from '@/lib/customers/countries/country-names';
import { findCustomer } from '@/lib/customers/queries';
import { getCurrentLocale, getTranslator } from '@/lib/platform/i18n/current-locale';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { addCustomer } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('customers.add') };
}

export default async function AddCustomerPage({ searchParams }: PageProps<'/customers/add'>) {
  const { viewer, scope } = await requirePermission('customer:add');
  const id = await requireNewId({ path: ADD_CUSTOMER_PATH, searchParams });
  // The viewer came back to the form after the customer was added.
  if (await findCustomer(scope, id)) redirect(subscriptionsPath(id));
  const t = await getTranslator();
  const countries = listCountries(await getCurrentLocale());
  return (
    <AccountPage viewer={viewer} current="customers">
      <PageHeader
        eyebrow={<TextLink href="/customers">{t('customers.title')}</TextLink>}
        title={t('customers.add')}
      >
        {t('customers.addIntro', { partner: isolatedText(viewer.partnerName) })}
      </PageHeader>
      <ClientMessages of={['forms', 'customers']}>
        <CustomerForm action={addCustomer} id={id} countries={countries} />
      </ClientMessages>
    </AccountPage>
  );
}
