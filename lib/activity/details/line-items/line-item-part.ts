import type { ActivityHead } from '@/lib/activity/activity';
import { itemsOfIndex } from './indexed-items';
import { emptyItem, type LineItem } from './line-item';
import { fromCustomizedData, joinedItems } from './line-items';
import type { LineWindow } from '@/lib/activity/details/line-window';
import { readWindow, type PartPlaces } from '@/lib/activity/details/part-places';
import { customizedDataOf, type ReadContent } from '@/lib/activity/details/read-content';
import type { TextBudget } from '@/lib/activity/details/text-budget';

/** A line item as it is shown, with the number of what else is told of it elsewhere. */
export type ShownLineItem = LineItem & { more?: number };

// Each of its values has one.
const CELLS = 2.5;

// All of it stands in the customised data, where it has pages.
const MOST_OTHERS = 8;

/**
 * The subscriptions that a record is about, the same as `lineItemsOf` tells, but each read when it is
 * shown; null where it is about none.
 */
export function lineItemPart(
  { resourceType }: ActivityHead,
  { content, places }: { content: ReadContent; places: PartPlaces },
): LineWindow<ShownLineItem> | null {
  const told = fromCustomizedData(customizedDataOf(content));
  const { before, after } = content;
  const items = joinedItems(told, {
    after: itemsOfIndex(after, { resourceType }),
    before: () => itemsOfIndex(before, { resourceType }),
  });
  if (items.length === 0) return null;
  const isCut = told.length > 0 ? content.isDataCut : (after ?? before)?.isCut === true;
  return readWindow<ShownLineItem>(places, {
    name: 'items',
    read: (lines) => {
      lines.weight = CELLS;
      lines.isCut = isCut;
      for (let place = 0; place < items.length; place += 1) {
        lines.add(() => (budget) => shownItem(items.at(place) ?? emptyItem(), budget));
      }
    },
  });
}

function shownItem(item: LineItem, budget: TextBudget): ShownLineItem {
  const others = item.others.filter(({ value }) => value !== '');
  const more = Math.max(0, others.length - MOST_OTHERS);
  return {
    subscription: budget.takeText(item.subscription),
    quantity: budget.takeText(item.quantity),
    offerId: budget.takeText(item.offerId),
    subscriptionId: budget.takeText(item.subscriptionId),
    others: others.slice(0, MOST_OTHERS).map(({ name, value }) => {
      budget.pay(budget.prices.name);
      return { name: budget.takeText(name), value: budget.takeText(value) };
    }),
    ...(more > 0 ? { more } : {}),
  };
}
