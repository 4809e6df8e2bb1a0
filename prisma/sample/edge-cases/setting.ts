import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';
import type { SampleCustomer } from '@/prisma/sample/companies/customers';
import type { Ticks } from '@/prisma/sample/timeline/instant';
import type { SamplePartner } from '@/prisma/sample/companies/partners';
import { seededRandom, type Random } from '@/prisma/sample/random/random';
import { recordOf, serialOf } from '@/prisma/sample/record';
import type { RecordDraft, ScenarioStep } from '@/prisma/sample/timeline/scenario-step';

/** What records by hand are made with: they tell what the story alone would hardly ever tell. */
export type EdgeCaseSetting = {
  customers: SampleCustomer[];
  today: Ticks;
  random: Random;
  /** The customer of that name; throws RangeError when there is none. */
  findCustomer: (name: string) => SampleCustomer;
  /** A record of what `draft` tells, at a moment and to a customer of one's choice. */
  makeRecord: (
    moment: Moment,
    draft: RecordDraft | ((scene: ScenarioStep) => RecordDraft),
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

/** A stage for records by hand; it numbers them from `firstOrdinal`. */
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
      const scene = { random, at, serial, partner, customer, fails: false };
      ordinal += 1;
      return recordOf(scene, typeof draft === 'function' ? draft(scene) : draft);
    },
  };
}
