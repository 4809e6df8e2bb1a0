import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountPage } from '@/app/account-page';
import { requireOwnId } from '@/app/own-id';
import { CustomerForm } from '@/components/customers/customer-form';
import { PageHead } from '@/components/ui/page-head';
import { TextLink } from '@/components/ui/text-link';
import { ADD_CUSTOMER_PATH, subscriptionsPath } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { listCountries } from '@/lib/country-names';
import { findCustomer } from '@/lib/customers/queries';
import { addCustomer } from './actions';

export const metadata: Metadata = { title: 'Add customer' };

export default async function AddCustomerPage({ searchParams }: PageProps<'/customers/add'>) {
  const { viewer, scope } = await requirePermission('customer:add');
  const id = await requireOwnId({ path: ADD_CUSTOMER_PATH, searchParams });
  // Come back to after the customer was added.
  if (await findCustomer(scope, id)) redirect(subscriptionsPath(id));
  return (
    <AccountPage viewer={viewer} current="customers">
      <PageHead eyebrow={<TextLink href="/customers">Customers</TextLink>} title="Add customer">
        {`${viewer.partnerName} becomes the reseller of this company.`}
      </PageHead>
      <CustomerForm action={addCustomer} id={id} countries={listCountries()} />
    </AccountPage>
  );
}
