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

/** What the demo shows of one partner. */
export type DemoPartner = {
  partner: SamplePartner;
  customerCount: number;
  /** How many the story tells, besides those by hand. */
  activityCount: number;
  edgeCases: ((stage: EdgeCaseSetting) => BulkActivity[])[];
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

// The partners' business grew with the year.
const GROWTH = 1;

type GenerationOptions = {
  today: Ticks;
  /** How many activities the partner has already. */
  firstOrdinal: number;
};

/** A part's customers and activities; when all are told, the customers are as they are today. */
export function generateDemoPartner(
  part: DemoPartner,
  { today, firstOrdinal }: GenerationOptions,
): { customers: SampleCustomer[]; activities: Iterable<BulkActivity> } {
  const { partner, activityCount: count, edgeCases } = part;
  const customers = sampleCustomers({ partner, customers: part.customerCount, today });
  const bank = customers.find((customer) => customer.name === 'Woodgrove Bank');
  if (bank) addLargeOrder(bank, today);
  function* activities() {
    yield* generateActivities({ partner, customers, today, count, firstOrdinal, growth: GROWTH });
    const stage = createSetting({ partner, customers, today, firstOrdinal: firstOrdinal + count });
    for (const make of edgeCases) yield* make(stage);
  }
  return { customers, activities: activities() };
}
