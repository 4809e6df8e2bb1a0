import type { ActivityHead } from '@/lib/activity/activity';
import { readIndexedItems } from './indexed-items';
import { emptyLineItem, type LineItem } from './line-item';
import { itemsInCustomizedData, mergeLineItems } from './line-items';
import type { LineWindow } from '@/lib/activity/details/line-window';
import { readWindow, type SectionPaging } from '@/lib/activity/details/section-paging';
import { customizedDataOf, type IndexedContent } from '@/lib/activity/details/index-content';
import type { TextBudget } from '@/lib/activity/details/text-budget';

/** A line item as it is shown, and how many of its other fields are left out. */
export type ShownLineItem = LineItem & { more?: number };

// Each of its values is a table cell.
const LINE_WEIGHT = 2.5;

// The customised data, which has pages, shows all of them.
const MAX_OTHERS = 8;

/**
 * The subscriptions that a record is about, as `readLineItems` reads them, but each only when it is
 * shown. Null when there are none.
 */
export function lineItemSection(
  { resourceType }: ActivityHead,
  { content, paging }: { content: IndexedContent; paging: SectionPaging },
): LineWindow<ShownLineItem> | null {
  const named = itemsInCustomizedData(customizedDataOf(content));
  const { before, after } = content;
  const items = mergeLineItems(named, {
    after: readIndexedItems(after, { resourceType }),
    before: () => readIndexedItems(before, { resourceType }),
  });
  if (items.length === 0) return null;
  const isTruncated =
    named.length > 0 ? content.isDataTruncated : (after ?? before)?.isTruncated === true;
  return readWindow<ShownLineItem>(paging, {
    name: 'items',
    read: (lines) => {
      lines.weight = LINE_WEIGHT;
      lines.isTruncated = isTruncated;
      for (let position = 0; position < items.length; position += 1) {
        lines.add(() => (budget) => toShownItem(items.at(position) ?? emptyLineItem(), budget));
      }
    },
  });
}

function toShownItem(item: LineItem, budget: TextBudget): ShownLineItem {
  const others = item.others.filter(({ value }) => value !== '');
  const more = Math.max(0, others.length - MAX_OTHERS);
  return {
    subscription: budget.takeText(item.subscription),
    quantity: budget.takeText(item.quantity),
    offerId: budget.takeText(item.offerId),
    subscriptionId: budget.takeText(item.subscriptionId),
    others: others.slice(0, MAX_OTHERS).map(({ name, value }) => {
      budget.spend(budget.byteCosts.name);
      return { name: budget.takeText(name), value: budget.takeText(value) };
    }),
    ...(more > 0 ? { more } : {}),
  };
}
