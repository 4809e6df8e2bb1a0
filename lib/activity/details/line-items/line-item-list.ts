import type { LineItem } from './line-item';

/** Line items that are read one by one when they are accessed: there may be thousands. */
export type LineItemList = {
  readonly length: number;
  /** The item at a position, counted from 0. */
  at: (place: number) => LineItem | undefined;
};

/** Reads all items of a list. */
export function toArray(list: LineItemList): LineItem[] {
  return Array.from({ length: list.length }, (_, place) => list.at(place)).filter(
    (item) => item !== undefined,
  );
}

/** The items that name a subscription; a single item counts if it has only a quantity. */
export function namedItems(list: LineItemList): LineItemList {
  const isAlone = list.length === 1;
  const places: number[] = [];
  for (let place = 0; place < list.length; place += 1) {
    const item = list.at(place);
    const isNamed = item?.subscription || item?.subscriptionId || (isAlone && item?.quantity);
    if (isNamed) places.push(place);
  }
  return {
    length: places.length,
    at: (number) => {
      const place = places[number];
      return place === undefined ? undefined : list.at(place);
    },
  };
}

/**
 * The items of a list, with missing fields filled from another list: from the item of the same
 * subscription or, if one of the two has no id, from the item at the same position.
 */
export function completeItems(items: LineItemList, held: LineItemList): LineItemList {
  if (held.length === 0) return items;
  let places: Map<string, number> | undefined;
  const sameAs = (item: LineItem, place: number) => {
    places ??= positionsById(held);
    const same = places.get(item.subscriptionId.toLowerCase());
    return same === undefined ? itemAtSamePosition(held, { items, item, place }) : held.at(same);
  };
  return {
    length: items.length,
    at: (place) => {
      const item = items.at(place);
      if (!item || isComplete(item)) return item;
      const same = sameAs(item, place);
      return same ? fillGaps(item, same) : item;
    },
  };
}

function positionsById(list: LineItemList): Map<string, number> {
  const places = new Map<string, number>();
  for (let place = 0; place < list.length; place += 1) {
    const id = list.at(place)?.subscriptionId.toLowerCase() ?? '';
    if (id !== '' && !places.has(id)) places.set(id, place);
  }
  return places;
}

// If one of the two has no id, the order decides.
function itemAtSamePosition(
  held: LineItemList,
  { items, item, place }: { items: LineItemList; item: LineItem; place: number },
): LineItem | undefined {
  const other = held.at(place);
  if (held.length !== items.length || !other) return undefined;
  return item.subscriptionId && other.subscriptionId ? undefined : other;
}

function isComplete({ subscription, subscriptionId, offerId, quantity }: LineItem): boolean {
  return [subscription, subscriptionId, offerId, quantity].every(Boolean);
}

function fillGaps(item: LineItem, other: LineItem): LineItem {
  return {
    subscription: item.subscription || other.subscription,
    subscriptionId: item.subscriptionId || other.subscriptionId,
    offerId: item.offerId || other.offerId,
    quantity: item.quantity || other.quantity,
    others: item.others,
  };
}
