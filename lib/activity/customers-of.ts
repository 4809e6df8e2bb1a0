import type { NamedCustomer } from '@/lib/customers/disambiguate-names';
import type { ActivityHead } from './activity';

/** The customers of activities, with their names of that time; one entry for each activity. */
export function customersOf(activities: ActivityHead[]): NamedCustomer[] {
  return activities.flatMap(({ customerId: id, customerName: name }) =>
    id !== null && name !== null ? [{ id, name }] : [],
  );
}
