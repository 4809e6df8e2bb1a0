import type { ActivityHead } from '@/lib/activity/activity';
import { wholeOf } from '@/lib/json/json-part';
import { isLineItem, lineItemOf, type LineItem } from './line-item';
import { fromCustomizedData } from './line-items';
import type { LineWindow } from './line-window';
import { readWindow, type PartPlaces } from './part-places';
import { customizedDataOf, type ReadContent } from './read-content';
import { RESOURCES } from './resource-items';
import { linesOf, readerOf } from './resource-lines';
import type { TextBudget } from './text-budget';

/** A line item as it is shown, with the number of what else is told of it elsewhere. */
export type ShownLineItem = LineItem & { more?: number };

// Each of its values has one.
const CELLS = 2.5;

// All of it stands in the customised data, where it has pages.
const MOST_OTHERS = 8;

/** The subscriptions that a record is about, see `lineItemsOf`; null where it is about none. */
export function lineItemPart(
  { resourceType }: ActivityHead,
  { content, places }: { content: ReadContent; places: PartPlaces },
): LineWindow<ShownLineItem> | null {
  const named = fromCustomizedData(customizedDataOf(content));
  const value = content.after ?? content.before;
  const lines =
    named.length === 0 && RESOURCES.has(resourceType) && value ? linesOf(wholeOf(value)) : [];
  const window = readWindow<ShownLineItem>(places, {
    name: 'items',
    read: (items) => {
      items.weight = CELLS;
      for (const item of named) items.add(() => (budget) => shownItem(item, budget));
      for (const line of lines) {
        const read = readerOf(line);
        if (isLineItem(read)) items.add(() => (budget) => shownItem(lineItemOf(read), budget));
      }
      items.isCut = named.length > 0 ? content.isDataCut : value?.isCut === true;
    },
  });
  return window.total === 0 ? null : window;
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
