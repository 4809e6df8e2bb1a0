import type { LineItem } from './line-item';

/** Line items that are read one by one when they are accessed: there may be thousands. */
export type LineItemList = {
  readonly length: number;
  /** The item at a position, counted from 0. */
  at: (position: number) => LineItem | undefined;
};

/** Reads all items of a list. */
export function toArray(list: LineItemList): LineItem[] {
  return Array.from({ length: list.length }, (_, position) => list.at(position)).filter(
    (item) => item !== undefined,
  );
}

/** The items that name a subscription; a single item counts if it has only a quantity. */
export function namedItems(list: LineItemList): LineItemList {
  const isAlone = list.length === 1;
  const positions: number[] = [];
  for (let position = 0; position < list.length; position += 1) {
    const item = list.at(position);
    const isNamed = item?.subscription || item?.subscriptionId || (isAlone && item?.quantity);
    if (isNamed) positions.push(position);
  }
  return {
    length: positions.length,
    at: (index) => {
      const position = positions[index];
      return position === undefined ? undefined : list.at(position);
    },
  };
}

/**
 * The items of a list, with missing fields filled from another list: from the item of the same
 * subscription or, if one of the two has no id, from the item at the same position.
 */
export function completeItems(items: LineItemList, fallback: LineItemList): LineItemList {
  if (fallback.length === 0) return items;
  let positions: Map<string, number> | undefined;
  const findMatch = (item: LineItem, position: number) => {
    positions ??= positionsById(fallback);
    const match = positions.get(item.subscriptionId.toLowerCase());
    return match === undefined
      ? itemAtSamePosition(fallback, { items, item, place: position })
      : fallback.at(match);
  };
  return {
    length: items.length,
    at: (position) => {
      const item = items.at(position);
      if (!item || isComplete(item)) return item;
      const match = findMatch(item, position);
      return match ? fillGaps(item, match) : item;
    },
  };
}

function positionsById(list: LineItemList): Map<string, number> {
  const positions = new Map<string, number>();
  for (let position = 0; position < list.length; position += 1) {
    const id = list.at(position)?.subscriptionId.toLowerCase() ?? '';
    if (id !== '' && !positions.has(id)) positions.set(id, position);
  }
  return positions;
}

// If one of the two has no id, the order decides.
function itemAtSamePosition(
  fallback: LineItemList,
  { items, item, place: position }: { items: LineItemList; item: LineItem; place: number },
): LineItem | undefined {
  const other = fallback.at(position);
  if (fallback.length !== items.length || !other) return undefined;
  return item.subscriptionId && other.subscriptionId ? undefined : other;
}

function isComplete({ subscription, subscriptionId, offerId, quantity, term }: LineItem): boolean {
  return [subscription, subscriptionId, offerId, quantity, term].every(Boolean);
}

function fillGaps(item: LineItem, other: LineItem): LineItem {
  const term = item.term ?? other.term;
  return {
    ...(term ? { term } : {}),
    subscription: item.subscription || other.subscription,
    subscriptionId: item.subscriptionId || other.subscriptionId,
    offerId: item.offerId || other.offerId,
    quantity: item.quantity || other.quantity,
    others: item.others,
  };
}
