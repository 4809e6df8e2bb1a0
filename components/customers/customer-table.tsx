import { Breakable } from '@/components/ui/breakable';
import { DataCell, DataRow, DataTable, type Column } from '@/components/ui/data-table';
import { Identifier } from '@/components/ui/identifier';
import { Missing } from '@/components/ui/missing';
import { TextLink } from '@/components/ui/text-link';
import { humanise } from '@/lib/activity/words/humanise';
import { subscriptionsPath } from '@/lib/activity/paths';
import type { Customer } from '@/lib/customers/customer';

const NAME: Column = { name: 'Customer' };
const DOMAIN: Column = { name: 'Primary domain' };
const COUNTRY: Column = { name: 'Country' };
const RELATIONSHIP: Column = { name: 'Relationship' };
const SUBSCRIPTIONS: Column = { name: 'Subscriptions', isNumber: true };
const ID: Column = { name: 'Customer ID' };

export function CustomerTable({ customers }: { customers: Customer[] }) {
  const columns = [NAME, DOMAIN, COUNTRY, RELATIONSHIP, SUBSCRIPTIONS, ID];
  return (
    <DataTable caption="Customers" columns={columns}>
      {customers.map((customer) => (
        <DataRow key={customer.id}>
          <DataCell column={NAME}>
            <TextLink href={subscriptionsPath(customer.id)} isQuiet>
              {customer.name}
            </TextLink>
          </DataCell>
          <DataCell column={DOMAIN}>
            {customer.primaryDomain ? (
              <Breakable at={/(?=\.)/}>{customer.primaryDomain}</Breakable>
            ) : (
              <Missing>no domain</Missing>
            )}
          </DataCell>
          <DataCell column={COUNTRY}>{customer.country ?? <Missing>unknown</Missing>}</DataCell>
          <DataCell column={RELATIONSHIP}>{humanise(customer.relationship)}</DataCell>
          <DataCell column={SUBSCRIPTIONS}>{customer.subscriptionCount}</DataCell>
          <DataCell column={ID}>
            <div className="@min-[40rem]:w-46">
              <Identifier>{customer.id}</Identifier>
            </div>
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}
