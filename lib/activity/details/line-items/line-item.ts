import { isNilGuid } from '@/lib/platform/text/guid';

/** One subscription that an activity is about; absent values are empty texts. */
export type LineItem = {
  subscription: string;
  subscriptionId: string;
  offerId: string;
  quantity: string;
  others: { name: string; value: string }[];
};

/** An id as it is told; empty where it is one of zeros, which names nothing. */
export function withoutNilId(text: string): string {
  return text.includes('00000000') && isNilGuid(text) ? '' : text;
}

/** One that is told nothing of yet. */
export function emptyLineItem(): LineItem {
  return { subscription: '', subscriptionId: '', offerId: '', quantity: '', others: [] };
}

/** Reads a field that is a text, a number or a boolean; empty when it is absent or nested. */
export type ScalarReader = (name: string) => string;

/** An order's line, or a subscription, as a line item. */
export function readLineItem(read: ScalarReader): LineItem {
  return {
    subscription: read('FriendlyName') || read('OfferName'),
    subscriptionId: withoutNilId(read('SubscriptionId')) || withoutNilId(read('Id')),
    offerId: withoutNilId(read('OfferId')),
    quantity: read('Quantity'),
    others: [],
  };
}
