import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';
import { sampleCustomers, type SampleCustomer } from './companies/customers';
import type { Ticks } from './timeline/instant';
import { CONTOSO, FABRIKAM, type SamplePartner } from './companies/partners';
import { addLargeOrder } from './edge-cases/large-order';
import { instantRecords } from './edge-cases/instants';
import { oddTextRecords } from './edge-cases/odd-texts';
import { createSetting, type EdgeCaseSetting } from './edge-cases/setting';
import { stateRecords } from './edge-cases/states';
import { generateActivities } from './timeline/scenario';

/** A partner of the demo and the data generated for it. */
export type DemoPartner = {
  partner: SamplePartner;
  customerCount: number;
  /** How many activities the scenario generates, besides the edge cases. */
  activityCount: number;
  edgeCases: ((setting: EdgeCaseSetting) => BulkActivity[])[];
};

export const DEMO_PARTNERS: DemoPartner[] = [
  {
    partner: CONTOSO,
    customerCount: 18,
    activityCount: 2800,
    edgeCases: [stateRecords, instantRecords, oddTextRecords],
  },
  { partner: FABRIKAM, customerCount: 6, activityCount: 460, edgeCases: [stateRecords] },
];

// The partners' business grows over the year.
const GROWTH = 1;

type GenerationOptions = {
  today: Ticks;
  /** How many activities the partner already has. */
  firstOrdinal: number;
};

/**
 * The customers and activities of a demo partner; the customers are up to date once all activities
 * were generated.
 */
export function generateDemoPartner(
  demoPartner: DemoPartner,
  { today, firstOrdinal }: GenerationOptions,
): { customers: SampleCustomer[]; activities: Iterable<BulkActivity> } {
  const { partner, activityCount: count, edgeCases } = demoPartner;
  const customers = sampleCustomers({ partner, customers: demoPartner.customerCount, today });
  const bank = customers.find((customer) => customer.name === 'Woodgrove Bank');
  if (bank) addLargeOrder(bank, today);
  function* activities() {
    yield* generateActivities({ partner, customers, today, count, firstOrdinal, growth: GROWTH });
    const setting = createSetting({
      partner,
      customers,
      today,
      firstOrdinal: firstOrdinal + count,
    });
    for (const makeRecords of edgeCases) yield* makeRecords(setting);
  }
  return { customers, activities: activities() };
}
