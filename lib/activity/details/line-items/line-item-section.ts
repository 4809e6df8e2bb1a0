import type { ActivityHead, CustomizedDatum } from '@/lib/activity/activity';
import { readIndexedItems } from './indexed-items';
import { emptyLineItem, type LineItem } from './line-item';
import type { LineItemList } from './line-item-list';
import { itemsInCustomizedData, MAX_SHOWN_OTHERS, mergeLineItems, othersOf } from './line-items';
import type { LineWindow } from '@/lib/activity/details/line-window';
import { readWindow, type SectionPaging } from '@/lib/activity/details/section-paging';
import type { IndexedContent } from '@/lib/activity/details/index-content';
import type { TextBudget } from '@/lib/activity/details/text-budget';
import { describeValue, type Reader } from '@/lib/activity/details/values/describe-value';

/** A line item as it is shown, and how many of its other fields are left out. */
export type ShownLineItem = LineItem & { more?: number };

/** The subscriptions that a record is about, each read when it is accessed. */
export type ItemsOfRecord = {
  items: LineItemList;
  /** Whether there may be more of them. */
  isTruncated: boolean;
};

// Each of its values is a table cell.
const LINE_WEIGHT = 2.5;

/**
 * The subscriptions that a record is about, as `readLineItems` reads them, but each only when it is
 * shown. `data` is its customised data.
 */
export function itemsOfRecord(
  { resourceType }: ActivityHead,
  { content, data }: { content: IndexedContent; data: CustomizedDatum[] },
): ItemsOfRecord {
  const named = itemsInCustomizedData(data);
  const { before, after } = content;
  const items = mergeLineItems(named, {
    after: readIndexedItems(after, { resourceType }),
    before: () => readIndexedItems(before, { resourceType }),
  });
  const isTruncated =
    named.length > 0 ? content.isDataTruncated : (after ?? before)?.isTruncated === true;
  return { items, isTruncated };
}

/** Whether a record is about one subscription by itself, rather than about the lines of an order. */
export function isSingleItem(
  { resourceType }: ActivityHead,
  { items, isTruncated }: ItemsOfRecord,
): boolean {
  return resourceType !== 'order' && items.length === 1 && !isTruncated;
}

/** The section that lists them; null when there are none. */
export function lineItemSection(
  { items, isTruncated }: ItemsOfRecord,
  { paging, reader }: { paging: SectionPaging; reader: Reader },
): LineWindow<ShownLineItem> | null {
  if (items.length === 0) return null;
  return readWindow<ShownLineItem>(paging, {
    name: 'items',
    read: (lines) => {
      lines.weight = LINE_WEIGHT;
      lines.isTruncated = isTruncated;
      for (let position = 0; position < items.length; position += 1) {
        lines.add(
          () => (budget) => toShownItem(items.at(position) ?? emptyLineItem(), { budget, reader }),
        );
      }
    },
  });
}

function toShownItem(
  item: LineItem,
  { budget, reader }: { budget: TextBudget; reader: Reader },
): ShownLineItem {
  const others = othersOf(item);
  const more = Math.max(0, others.length - MAX_SHOWN_OTHERS);
  const wordsOf = (name: string, value: string) =>
    budget.takeText(describeValue({ name, text: value, currency: null }, reader) ?? value);
  return {
    ...(item.term ? { term: wordsOf('TermDuration', item.term) } : {}),
    subscription: budget.takeText(item.subscription),
    quantity: budget.takeText(item.quantity),
    offerId: budget.takeText(item.offerId),
    subscriptionId: budget.takeText(item.subscriptionId),
    others: others.slice(0, MAX_SHOWN_OTHERS).map(({ name, value }) => {
      budget.spend(budget.byteCosts.name);
      return { name: budget.takeText(name), value: wordsOf(name, value) };
    }),
    ...(more > 0 ? { more } : {}),
  };
}
