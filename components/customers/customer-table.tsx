import { useLocale, useTranslations } from 'next-intl';
import { Breakable } from '@/components/ui/breakable';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/data-table';
import { Identifier } from '@/components/ui/identifier';
import { Missing } from '@/components/ui/missing';
import { TextLink } from '@/components/ui/text-link';
import { humanise } from '@/lib/activity/words/humanise';
import { subscriptionsPath } from '@/lib/activity/paths';
import { countryName } from '@/lib/country-names';
import type { Customer } from '@/lib/customers/customer';

type CustomersTranslator = ReturnType<typeof useTranslations<'customers'>>;

export function CustomerTable({ customers }: { customers: Customer[] }) {
  const t = useTranslations('customers');
  const columns = columnsIn(t);
  return (
    <DataTable caption={t('title')} columns={Object.values<Column>(columns)}>
      {customers.map((customer) => (
        <CustomerRow key={customer.id} customer={customer} columns={columns} />
      ))}
    </DataTable>
  );
}

function columnsIn(t: CustomersTranslator) {
  return {
    name: { name: t('columns.customer') },
    domain: { name: t('columns.primaryDomain') },
    country: { name: t('columns.country') },
    relationship: { name: t('columns.relationship') },
    subscriptions: { name: t('columns.subscriptions'), isNumber: true },
    id: { name: t('columns.id') },
  } satisfies Record<string, Column>;
}

type CustomerRowProps = { customer: Customer; columns: ReturnType<typeof columnsIn> };

function CustomerRow({ customer, columns }: CustomerRowProps) {
  const t = useTranslations('customers');
  const locale = useLocale();
  const { id, name, primaryDomain, country, relationship, subscriptionCount } = customer;
  return (
    <DataRow>
      <DataCell column={columns.name}>
        <TextLink href={subscriptionsPath(id)} isQuiet>
          {name}
        </TextLink>
      </DataCell>
      <DataCell column={columns.domain}>
        {primaryDomain ? (
          <Breakable at={/(?=\.)/}>{primaryDomain}</Breakable>
        ) : (
          <Missing>{t('noDomain')}</Missing>
        )}
      </DataCell>
      <DataCell column={columns.country}>
        {country ? countryName(country, locale) : <Missing>{t('unknownCountry')}</Missing>}
      </DataCell>
      <DataCell column={columns.relationship}>{describeRelationship(relationship, t)}</DataCell>
      <DataCell column={columns.subscriptions}>{subscriptionCount}</DataCell>
      <DataCell column={columns.id}>
        <div className="@min-[40rem]:w-46">
          <Identifier>{id}</Identifier>
        </div>
      </DataCell>
    </DataRow>
  );
}

const RELATIONSHIPS = ['reseller', 'advisor'] as const;

// Partner Center names others, too: such a one is shown as it is.
function describeRelationship(relationship: string, t: CustomersTranslator): string {
  const known = RELATIONSHIPS.find((one) => one === relationship.toLowerCase());
  return known ? t(`relationships.${known}`) : humanise(relationship);
}
