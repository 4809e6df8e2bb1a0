import type { BulkActivity } from '@/lib/activity/intake/store/copy';
import { sampleCustomers, type SampleCustomer } from './companies/customers';
import type { Ticks } from './timeline/instant';
import { CONTOSO, FABRIKAM, type SamplePartner } from './companies/partners';
import { openBranch } from './special/big-order';
import { instantsByHand } from './special/instants';
import { oddTextsByHand } from './special/odd-texts';
import { stageOf, type Stage } from './special/stage';
import { statesByHand } from './special/states';
import { tellStory } from './timeline/scenario';

/** What the demo shows of one partner. */
export type DemoPart = {
  partner: SamplePartner;
  customers: number;
  /** How many the story tells, besides those by hand. */
  told: number;
  byHand: ((stage: Stage) => BulkActivity[])[];
};

export const DEMO_PARTS: DemoPart[] = [
  {
    partner: CONTOSO,
    customers: 18,
    told: 2800,
    byHand: [statesByHand, instantsByHand, oddTextsByHand],
  },
  { partner: FABRIKAM, customers: 6, told: 460, byHand: [statesByHand] },
];

// The partners' business grew with the year.
const GROWTH = 1;

type Telling = {
  today: Ticks;
  /** How many activities the partner has already. */
  firstOrdinal: number;
};

/** A part's customers and activities; when all are told, the customers are as they are today. */
export function tellDemoPart(
  part: DemoPart,
  { today, firstOrdinal }: Telling,
): { customers: SampleCustomer[]; activities: Iterable<BulkActivity> } {
  const { partner, told: count, byHand } = part;
  const customers = sampleCustomers({ partner, customers: part.customers, today });
  const bank = customers.find((customer) => customer.name === 'Woodgrove Bank');
  if (bank) openBranch(bank, today);
  function* activities() {
    yield* tellStory({ partner, customers, today, count, firstOrdinal, growth: GROWTH });
    const stage = stageOf({ partner, customers, today, firstOrdinal: firstOrdinal + count });
    for (const make of byHand) yield* make(stage);
  }
  return { customers, activities: activities() };
}
