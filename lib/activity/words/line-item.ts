import { isNilGuid } from '@/lib/guid';

/** One subscription that an activity is about; absent values are empty texts. */
export type LineItem = {
  subscription: string;
  subscriptionId: string;
  offerId: string;
  quantity: string;
  others: { name: string; value: string }[];
};

/** An id as it is told; empty where it is one of zeros, which names nothing. */
export function givenId(text: string): string {
  return text.includes('00000000') && isNilGuid(text) ? '' : text;
}

/** One that is told nothing of yet. */
export function emptyItem(): LineItem {
  return { subscription: '', subscriptionId: '', offerId: '', quantity: '', others: [] };
}
