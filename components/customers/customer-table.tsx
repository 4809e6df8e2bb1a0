import { useLocale, useTranslations } from 'next-intl';
import { CopyArea } from '@/components/ui/copy/copy-area';
import { ShortIdentifier } from '@/components/ui/copy/short-identifier';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/table/data-table';
import { Missing } from '@/components/ui/text/missing';
import { StoredText } from '@/components/ui/text/stored-text';
import { humanise } from '@/lib/activity/describe/humanise';
import { countryName } from '@/lib/customers/countries/country-names';
import type { Customer } from '@/lib/customers/customer';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { visibleText } from '@/lib/platform/text/visible-text';
import { disambiguateNames } from '@/lib/customers/disambiguate-names';
import { QualifiedName } from './qualified-name';

type CustomersTranslator = ReturnType<typeof useTranslations<'customers'>>;

export function CustomerTable({ customers }: { customers: Customer[] }) {
  const t = useTranslations('customers');
  const columns = columnsIn(t);
  const qualifierOf = disambiguateNames(
    customers.map(({ id, name, primaryDomain: domain }) => ({ id, name, domain })),
  );
  return (
    <CopyArea>
      <DataTable caption={t('title')} columns={Object.values<Column>(columns)} kind="medium">
        {customers.map((customer) => (
          <CustomerRow
            key={customer.id}
            customer={customer}
            qualifier={qualifierOf(customer)}
            columns={columns}
          />
        ))}
      </DataTable>
    </CopyArea>
  );
}

function columnsIn(t: CustomersTranslator) {
  return {
    name: { name: t('columns.customer') },
    domain: { name: t('columns.primaryDomain'), wrap: 'never' },
    country: { name: t('columns.country'), wrap: 'never' },
    relationship: { name: t('columns.relationship'), wrap: 'never' },
    subscriptions: { name: t('columns.subscriptions'), isNumber: true },
    id: { name: t('columns.id'), wrap: 'never' },
  } satisfies Record<string, Column>;
}

type CustomerRowProps = {
  customer: Customer;
  /** Distinguishes it from others of the same name. */
  qualifier: string | null;
  columns: ReturnType<typeof columnsIn>;
};

function CustomerRow({ customer, qualifier, columns }: CustomerRowProps) {
  const t = useTranslations('customers');
  const locale = useLocale();
  const { id, name, primaryDomain, country, relationship, subscriptionCount } = customer;
  return (
    <DataRow>
      <DataCell column={columns.name}>
        <QualifiedName id={id} name={name} qualifier={qualifier} />
      </DataCell>
      <DataCell column={columns.domain}>
        {primaryDomain ? (
          <div className="screen:truncate max-w-64" title={visibleText(primaryDomain)}>
            <StoredText>{primaryDomain}</StoredText>
          </div>
        ) : (
          <Missing>{t('noDomain')}</Missing>
        )}
      </DataCell>
      <DataCell column={columns.country}>
        {country ? countryName(country, locale) : <Missing>{t('unknownCountry')}</Missing>}
      </DataCell>
      <DataCell column={columns.relationship}>
        <StoredText>{describeRelationship(relationship, t)}</StoredText>
      </DataCell>
      <DataCell column={columns.subscriptions}>{subscriptionCount}</DataCell>
      <DataCell column={columns.id}>
        <ShortIdentifier copyLabel={t('copyId', { name: isolatedText(name) })}>
          {id}
        </ShortIdentifier>
      </DataCell>
    </DataRow>
  );
}

const RELATIONSHIPS = ['reseller', 'advisor'] as const;

// Partner Center has others, too, which are shown humanised.
function describeRelationship(relationship: string, t: CustomersTranslator): string {
  const known = RELATIONSHIPS.find((one) => one === relationship.toLowerCase());
  return known ? t(`relationships.${known}`) : humanise(relationship);
}
