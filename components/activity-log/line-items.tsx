import { DataTable, type Column } from '@/components/ui/data-table';
import type { LineItem } from '@/lib/activity/line-items';
import type { Bounds } from './bounds';
import { DetailsSection } from './details-section';
import { LINE_ITEM_COLUMNS, LineItemRow } from './line-item-row';
import { createTextBudget, type TextBudget } from './text-budget';

/** The subscriptions that a record is about, such as the lines of an order. */
export function LineItems({ items, bounds }: { items: LineItem[]; bounds: Bounds }) {
  if (items.length === 0) return null;
  const budget = createTextBudget(bounds.limit);
  const shown = budget.takeEach(items, (item) => cutItem(item, budget));
  const isCut = budget.isOverdrawn();
  return (
    <DetailsSection
      title={items.length === 1 ? '1 subscription' : `${items.length} subscriptions`}
      wholeAt={isCut ? bounds.href : null}
    >
      <DataTable
        caption="Subscriptions of this record"
        columns={Object.values<Column>(LINE_ITEM_COLUMNS)}
        kind="compact"
      >
        {(isCut && shown.length > 1 ? shown.slice(0, -1) : shown).map((item, index) => (
          <LineItemRow key={index} item={item} />
        ))}
      </DataTable>
    </DetailsSection>
  );
}

function cutItem(item: LineItem, budget: TextBudget): LineItem {
  return {
    subscription: budget.take(item.subscription),
    quantity: budget.take(item.quantity),
    offerId: budget.take(item.offerId),
    subscriptionId: budget.take(item.subscriptionId),
    others: budget.takeEach(item.others, ({ name, value }) => ({
      name: budget.take(name),
      value: budget.take(value),
    })),
  };
}
