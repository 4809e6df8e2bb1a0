import type { LineItem } from '@/lib/activity/details/line-items/line-item';
import { readLineItems } from '@/lib/activity/details/line-items/line-items';
import {
  lineOf,
  type OperationSummaries,
  type Summary,
  type SummarySource,
} from '@/lib/activity/summary/summary';
import type { Translator } from '@/lib/platform/i18n/translator';

/** The operations on orders, carts among them. */
export const ORDER_SUMMARIES: OperationSummaries = {
  create_order: { summarise: summariseOrder, canHaveChange: false },
  update_order: { summarise: summariseOrder, canHaveChange: false },
  create_cart: { summarise: summariseOrder, canHaveChange: false },
  update_cart: { summarise: summariseOrder, canHaveChange: false },
  checkout_cart: { summarise: summariseOrder, canHaveChange: false },
};

// An order that is put together by hand has fewer lines; fifty rows must not parse megabytes.
const MAX_PARSED_LENGTH = 40_000;

// The customer is a column of the row.
function summariseOrder({ activity, getData }: SummarySource): Summary | null {
  const { resourceType, operationType } = activity;
  const items = readLineItems({
    resourceType,
    customizedData: getData(),
    resourceNewValue: ifShort(activity.resourceNewValue),
    resourceOldValue: ifShort(activity.resourceOldValue),
  });
  const [first, ...others] = items.toSorted(namedFirst);
  if (!first) return null;
  const isPurchase = PURCHASES.has(operationType) && others.length === 0;
  return {
    line: lineOf({ object: describeItem(first), more: others.length }),
    confirmation: (t) => (isPurchase ? describePurchase(first, t) : null),
  };
}

// A cart is not bought yet, and a changed order was bought before.
const PURCHASES: ReadonlySet<string> = new Set(['create_order', 'checkout_cart']);

function ifShort(value: string | null): string | null {
  return value !== null && value.length <= MAX_PARSED_LENGTH ? value : null;
}

function namedFirst(one: LineItem, other: LineItem): number {
  return Number(Boolean(other.subscription)) - Number(Boolean(one.subscription));
}

function describeItem({ subscription, offerId, quantity }: LineItem): string {
  const name = subscription || offerId;
  return name && quantity ? `${name} × ${quantity}` : name;
}

function describePurchase(
  { subscription: name, quantity }: LineItem,
  t: Translator,
): string | null {
  if (!name) return null;
  if (!quantity) return t('summaries.confirmation.bought', { name });
  if (quantity === '1') return t('summaries.confirmation.boughtOneSeat', { name });
  return t('summaries.confirmation.boughtSeats', { name, quantity });
}
