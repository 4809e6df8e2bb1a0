import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { AccountPage } from '@/app/_page/account-page';
import { CustomerSearch } from '@/components/customers/customer-search';
import { CustomerTable } from '@/components/customers/customer-table';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHeader } from '@/components/ui/page/page-header';
import { Pagination } from '@/components/ui/page/pagination';
import { ADD_CUSTOMER_PATH } from '@/lib/activity/paths';
import { countSearch } from '@/lib/activity/search/search-limit';
import { requirePermission } from '@/lib/auth/gate';
import { hasPermission, type Role } from '@/lib/auth/roles';
import { customerViewQuery, parseCustomerView } from '@/lib/customers/customer-view';
import { listCustomers } from '@/lib/customers/queries';
import { CONNECTION_PATH } from '@/lib/partner-center/paths';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { isolatedText } from '@/lib/platform/text/isolated-text';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('customers.title') };
}

export default async function CustomersPage({ searchParams }: PageProps<'/customers'>) {
  const { viewer, scope } = await requirePermission('customer:read');
  const view = parseCustomerView(await searchParams);
  const t = await getTranslator();
  const seconds = view.search ? await countSearch(viewer) : null;
  if (seconds !== null) {
    return (
      <AccountPage viewer={viewer} current="customers">
        <PageHeader title={t('customers.title')} />
        <CustomerSearch
          search={view.search}
          error={t('log.problems.tooManySearches', { seconds })}
        />
      </AccountPage>
    );
  }
  const { customers, previous, next, total } = await listCustomers(scope, view);
  // Without customers, the empty state offers it.
  const isEmpty = customers.length === 0 && !view.search;
  const hrefAt = (cursor: { after: string | null; before: string | null }) =>
    `/customers${customerViewQuery({ search: view.search, ...cursor })}`;
  return (
    <AccountPage viewer={viewer} current="customers">
      <PageHeader
        title={t('customers.title')}
        action={
          !isEmpty &&
          hasPermission(viewer.roles, 'customer:add') && (
            <ButtonLink href={ADD_CUSTOMER_PATH} kind="primary">
              {t('customers.add')}
            </ButtonLink>
          )
        }
      >
        {view.search
          ? t('customers.countFound', { count: total, search: isolatedText(view.search) })
          : t('customers.count', { count: total })}
      </PageHeader>
      <CustomerSearch search={view.search} />
      {customers.length > 0 ? (
        <CustomerTable customers={customers} />
      ) : (
        <NoCustomers search={view.search} roles={viewer.roles} />
      )}
      <Pagination
        previous={{
          label: t('ui.previous'),
          href: previous && hrefAt({ before: previous, after: null }),
        }}
        next={{ label: t('ui.next'), href: next && hrefAt({ after: next, before: null }) }}
      />
    </AccountPage>
  );
}

function NoCustomers({ search, roles }: { search: string; roles: readonly Role[] }) {
  const t = useTranslations('customers');
  const connection = useTranslations('welcome.connect');
  if (search) {
    return (
      <EmptyState
        title={t('empty')}
        actions={<ButtonLink href="/customers">{t('showAll')}</ButtonLink>}
      >
        {t('emptySearch')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty')}
      actions={
        <>
          {hasPermission(roles, 'customer:add') && (
            <ButtonLink href={ADD_CUSTOMER_PATH} kind="primary">
              {t('add')}
            </ButtonLink>
          )}
          {hasPermission(roles, 'connection:manage') && (
            <ButtonLink href={CONNECTION_PATH}>{connection('title')}</ButtonLink>
          )}
        </>
      }
    >
      {t('emptyYet')}
    </EmptyState>
  );
}
