import { isNilGuid } from '@/lib/platform/text/guid';

/** One subscription that an activity is about; absent values are empty. */
export type LineItem = {
  subscription: string;
  subscriptionId: string;
  offerId: string;
  quantity: string;
  /** How long it runs, such as `P1Y`; left out where only the customised data names the item. */
  term?: string;
  others: { name: string; value: string }[];
};

/** An id, or an empty text for the nil GUID, which identifies nothing. */
export function withoutNilId(text: string): string {
  return text.includes('00000000') && isNilGuid(text) ? '' : text;
}

/** A line item without any values yet. */
export function emptyLineItem(): LineItem {
  return { subscription: '', subscriptionId: '', offerId: '', quantity: '', others: [] };
}

/** Reads a string, number or boolean field as text; empty when it is absent or nested. */
export type ScalarReader = (name: string) => string;

/** Reads an order line, or a subscription, as a line item. */
export function readLineItem(read: ScalarReader): LineItem {
  const term = read('TermDuration');
  return {
    ...(term ? { term } : {}),
    subscription: read('FriendlyName') || read('OfferName'),
    subscriptionId: withoutNilId(read('SubscriptionId')) || withoutNilId(read('Id')),
    offerId: withoutNilId(read('OfferId')),
    quantity: read('Quantity'),
    others: [],
  };
}
