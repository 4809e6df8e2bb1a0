import type { Activity } from '@/lib/activity/activity';
import { isolatedText } from '@/lib/platform/text/isolated-text';

/**
 * The affected customer as it was called then, for reading; by its id where it had no name. Null
 * where the record tells of none.
 */
export function describeCustomer({
  customerId,
  customerName,
}: Pick<Activity, 'customerId' | 'customerName'>): string | null {
  return isolatedText(customerName ?? '') || customerId;
}
