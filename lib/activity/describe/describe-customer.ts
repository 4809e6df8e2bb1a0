import type { Activity } from '@/lib/activity/activity';
import { isolatedText } from '@/lib/platform/text/isolated-text';

/**
 * The display name of the affected customer at that time, or its id if it had none. Null if the
 * record names no customer.
 */
export function describeCustomer({
  customerId,
  customerName,
}: Pick<Activity, 'customerId' | 'customerName'>): string | null {
  return isolatedText(customerName ?? '') || customerId;
}
