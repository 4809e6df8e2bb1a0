import { companyOf, type Company } from './companies';
import { DAY, HOUR, type Ticks } from '@/prisma/sample/timeline/instant';
import type { SamplePartner } from './partners';
import { peopleOf, type Person } from './people';
import { seededRandom, type Random } from '@/prisma/sample/random/random';
import { scenarioStart } from '@/prisma/sample/timeline/schedule';
import { subscriptionsOf, type SampleSubscription } from '@/prisma/sample/subscriptions';

/** A customer of the scenario. The name may change while the scenario runs. */
export type SampleCustomer = {
  id: string;
  name: string;
  /** Its new name, and when it is renamed. */
  renaming: { name: string; at: Ticks } | null;
  domain: string;
  country: string;
  relationship: string;
  createdAt: Ticks;
  people: [Person, ...Person[]];
  subscriptions: SampleSubscription[];
};

type CustomerOptions = { partner: SamplePartner; customers: number; today: Ticks };

/** The partner's customers as they are at the start of the scenario, or when they are added. */
export function sampleCustomers({ partner, customers, today }: CustomerOptions): SampleCustomer[] {
  return Array.from({ length: customers }, (_, index) => {
    const random = seededRandom(`customer ${index} of ${partner.domain}`);
    const company = companyOf(partner, index);
    return customerOf({ partner, company, random, today, isNew: index % 4 === 3 });
  });
}

type Seed = {
  partner: SamplePartner;
  company: Company;
  random: Random;
  today: Ticks;
  isNew: boolean;
};

function customerOf({ partner, company, random, today, isNew }: Seed): SampleCustomer {
  const { name, domain, country, formerName, buysNothing } = company;
  const createdAt = arrival({ random, today, isNew });
  return {
    id: random.guid(),
    name: formerName ?? name,
    renaming: formerName ? { name, at: today - 75 * DAY + 13 * HOUR } : null,
    domain,
    country,
    relationship: buysNothing ? 'advisor' : 'reseller',
    createdAt,
    people: peopleOf(domain, random),
    subscriptions: buysNothing
      ? []
      : subscriptionsOf({ random, today, since: createdAt, seller: partner.name }),
  };
}

function arrival({ random, today, isNew }: Pick<Seed, 'random' | 'today' | 'isNew'>): Ticks {
  const day = isNew
    ? today - random.integer(40, 340) * DAY
    : scenarioStart(today) - random.integer(10, 1500) * DAY;
  return day + random.integer(8 * HOUR, 17 * HOUR);
}
