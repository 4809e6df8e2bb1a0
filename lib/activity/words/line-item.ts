/** One subscription that an activity is about; absent values are empty texts. */
export type LineItem = {
  subscription: string;
  subscriptionId: string;
  offerId: string;
  quantity: string;
  others: { name: string; value: string }[];
};

/** One that is told nothing of yet. */
export function emptyItem(): LineItem {
  return { subscription: '', subscriptionId: '', offerId: '', quantity: '', others: [] };
}
