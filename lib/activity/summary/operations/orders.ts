import { readLineItems } from '@/lib/activity/details/line-items/line-items';
import {
  dataOf,
  type OperationSummaries,
  type Summary,
  type SummaryFields,
  type SummarySource,
} from '@/lib/activity/summary/summary';
import type { Translator } from '@/lib/platform/i18n/translator';

/** The operations on orders. */
export const ORDER_SUMMARIES: OperationSummaries = {
  create_order: { summarise: summariseOrder, canHaveChange: false },
};

// The customer is a column of the row, and the details list what was ordered.
function summariseOrder({ activity }: SummarySource): Summary {
  return { line: null, confirmation: (t) => describeOrder(activity, t) };
}

function describeOrder(activity: SummaryFields, t: Translator): string | null {
  const [item, ...others] = readLineItems({ ...activity, customizedData: dataOf(activity) });
  if (!item?.subscription || others.length > 0) return null;
  const { subscription: name, quantity } = item;
  if (!quantity) return t('deeds.done.bought', { name });
  if (quantity === '1') return t('deeds.done.boughtOneSeat', { name });
  return t('deeds.done.boughtSeats', { name, quantity });
}
