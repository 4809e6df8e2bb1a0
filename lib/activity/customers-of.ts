import type { NamedCustomer } from '@/lib/customers/disambiguate-names';
import type { ActivityHead } from './activity';

/** The customers that activities are about, as they were called then; of each as often as it is. */
export function customersOf(activities: ActivityHead[]): NamedCustomer[] {
  return activities.flatMap(({ customerId: id, customerName: name }) =>
    id !== null && name !== null ? [{ id, name }] : [],
  );
}
