import { DataTable, type Column } from '@/components/ui/data-table';
import type { Bounded } from '@/lib/activity/words/details';
import type { LineItem } from '@/lib/activity/words/line-items';
import { DetailsSection } from './details-section';
import { LINE_ITEM_COLUMNS, LineItemRow } from './line-item-row';

type LineItemsProps = { items: Bounded<LineItem[]>; wholeAt: string | null };

/** The subscriptions that a record is about, such as the lines of an order. */
export function LineItems({ items: { shown, isCut }, wholeAt }: LineItemsProps) {
  return (
    <DetailsSection
      title={shown.length === 1 && !isCut ? '1 subscription' : 'Subscriptions'}
      isCut={isCut}
      wholeAt={wholeAt}
    >
      <DataTable
        caption="Subscriptions of this record"
        columns={Object.values<Column>(LINE_ITEM_COLUMNS)}
        kind="compact"
      >
        {shown.map((item, index) => (
          <LineItemRow key={index} item={item} />
        ))}
      </DataTable>
    </DetailsSection>
  );
}
