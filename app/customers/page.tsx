import type { Metadata } from 'next';
import { AccountPage } from '@/app/account-page';
import { CustomerSearch } from '@/components/customers/customer-search';
import { CustomerTable } from '@/components/customers/customer-table';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { PageLinks } from '@/components/ui/page-links';
import { ADD_CUSTOMER_PATH } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';
import { hasPermission } from '@/lib/auth/roles';
import { customerViewQuery, parseCustomerView } from '@/lib/customers/customer-view';
import { listCustomers } from '@/lib/customers/queries';
import { formatCount } from '@/lib/numbers';

export const metadata: Metadata = { title: 'Customers' };

export default async function CustomersPage({ searchParams }: PageProps<'/customers'>) {
  const { viewer, scope } = await requirePermission('customer:read');
  const view = parseCustomerView(await searchParams);
  const { customers, previous, next, total } = await listCustomers(scope, view);
  const hrefAt = (place: { after: string | null; before: string | null }) =>
    `/customers${customerViewQuery({ search: view.search, ...place })}`;
  return (
    <AccountPage viewer={viewer} current="customers">
      <PageHead
        title="Customers"
        action={
          hasPermission(viewer.roles, 'customer:add') && (
            <ButtonLink href={ADD_CUSTOMER_PATH} kind="primary">
              Add customer
            </ButtonLink>
          )
        }
      >
        {`${formatCount(total)} ${total === 1 ? 'customer' : 'customers'}`}
        {view.search && ` with “${view.search}” in the name or domain`}
      </PageHead>
      <CustomerSearch search={view.search} />
      {customers.length > 0 ? (
        <CustomerTable customers={customers} />
      ) : (
        <EmptyState title="No customers">
          {view.search
            ? 'No customer has this in the name or domain.'
            : 'Customers appear here when they are added or when a record names them.'}
        </EmptyState>
      )}
      <PageLinks
        previous={{
          label: 'Previous',
          href: previous && hrefAt({ before: previous, after: null }),
        }}
        next={{ label: 'Next', href: next && hrefAt({ after: next, before: null }) }}
      />
    </AccountPage>
  );
}
