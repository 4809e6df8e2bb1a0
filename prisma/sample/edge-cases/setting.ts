import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';
import type { SampleCustomer } from '@/prisma/sample/companies/customers';
import type { Ticks } from '@/prisma/sample/timeline/instant';
import type { SamplePartner } from '@/prisma/sample/companies/partners';
import { seededRandom, type Random } from '@/prisma/sample/random/random';
import { recordOf, serialOf } from '@/prisma/sample/record';
import type { RecordDraft, ScenarioStep } from '@/prisma/sample/timeline/scenario-step';

/** What edge cases are made with: records that the scenario would hardly ever generate. */
export type EdgeCaseSetting = {
  customers: SampleCustomer[];
  today: Ticks;
  random: Random;
  /** The customer of that name; throws RangeError when there is none. */
  findCustomer: (name: string) => SampleCustomer;
  /** The record of a draft, at a given instant and for a given customer. */
  makeRecord: (
    moment: Moment,
    draft: RecordDraft | ((step: ScenarioStep) => RecordDraft),
  ) => BulkActivity;
};

type Moment = { at: Ticks; customer: SampleCustomer };

type SettingOptions = {
  partner: SamplePartner;
  customers: SampleCustomer[];
  today: Ticks;
  /** The number of the first record. */
  firstOrdinal: number;
};

/** The setting for edge cases; numbers their records from `firstOrdinal`. */
export function createSetting({
  partner,
  customers,
  today,
  firstOrdinal,
}: SettingOptions): EdgeCaseSetting {
  const random = seededRandom(`records by hand of ${partner.domain}`);
  let ordinal = firstOrdinal;
  return {
    customers,
    today,
    random,
    findCustomer: (name) => {
      const found = customers.find((customer) => customer.name === name);
      if (!found) throw new RangeError(`Nobody is called ${name}.`);
      return found;
    },
    makeRecord: ({ at, customer }, draft) => {
      const serial = serialOf(ordinal);
      const step = { random, at, serial, partner, customer, fails: false };
      ordinal += 1;
      return recordOf(step, typeof draft === 'function' ? draft(step) : draft);
    },
  };
}
