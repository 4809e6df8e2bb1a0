import { DataCell, DataRow, type Column } from '@/components/ui/data-table';
import { Identifier } from '@/components/ui/identifier';
import { Missing } from '@/components/ui/missing';
import type { LineItem } from '@/lib/activity/words/line-items';

export const LINE_ITEM_COLUMNS = {
  subscription: { name: 'Subscription' },
  quantity: { name: 'Quantity', isNumber: true },
  offerId: { name: 'Offer ID' },
  subscriptionId: { name: 'Subscription ID' },
} satisfies Record<string, Column>;

/** One line item; what it has besides the columns stands below the subscription's name. */
export function LineItemRow({ item }: { item: LineItem }) {
  return (
    <DataRow>
      <DataCell column={LINE_ITEM_COLUMNS.subscription}>
        {item.subscription || <Missing>no name</Missing>}
        {item.others
          .filter(({ value }) => value !== '')
          .map(({ name, value }, index) => (
            <div key={index} className="text-muted text-xs">
              {name}: {value}
            </div>
          ))}
      </DataCell>
      <DataCell column={LINE_ITEM_COLUMNS.quantity}>
        {item.quantity || <Missing>none</Missing>}
      </DataCell>
      <DataCell column={LINE_ITEM_COLUMNS.offerId}>
        {item.offerId ? <Identifier>{item.offerId}</Identifier> : <Missing>none</Missing>}
      </DataCell>
      <DataCell column={LINE_ITEM_COLUMNS.subscriptionId}>
        {item.subscriptionId ? (
          <Identifier>{item.subscriptionId}</Identifier>
        ) : (
          <Missing>none</Missing>
        )}
      </DataCell>
    </DataRow>
  );
}
