import type { BulkActivity } from '@/lib/activity/intake/store/copy';
import type { SampleCustomer } from '@/prisma/sample/companies/customers';
import type { Ticks } from './instant';
import { milestonesOf, type Milestone } from './milestones';
import { performSomething } from '@/prisma/sample/operations/repertoire';
import type { SamplePartner } from '@/prisma/sample/companies/partners';
import { seededRandom, type Random } from '@/prisma/sample/random/random';
import { recordOf, serialOf } from '@/prisma/sample/record';
import { beginningOf, workingInstants } from './schedule';
import type { Scene } from './scenario-step';

export type Story = {
  partner: SamplePartner;
  /** As they were at the beginning; the telling brings them up to date. */
  customers: SampleCustomer[];
  /** Where it ends: the first instant of the day it is told on. */
  today: Ticks;
  /** How many records to tell. */
  count: number;
  /** The number of the first record: how many the partner has already. */
  firstOrdinal: number;
  /** See `workingInstants`. */
  growth: number;
};

const FAILURES = 0.025;

/**
 * Tells what happened to a partner's customers in the days before `today`: exactly `count` records,
 * the oldest first. The same story gives the same records.
 */
export function* tellStory(story: Story): Generator<BulkActivity> {
  const { partner, firstOrdinal } = story;
  const random = seededRandom(`story of ${partner.domain} from ${firstOrdinal}`);
  let ordinal = firstOrdinal;
  for (const { at, customer, perform, isBound, isTold } of momentsOf(story, random)) {
    const fails = !isBound && random.chance(FAILURES);
    const scene: Scene = { random, at, serial: serialOf(ordinal), partner, customer, fails };
    const draft = perform(scene);
    if (!isTold) continue;
    yield recordOf(scene, draft);
    ordinal += 1;
  }
}

type Moment = Milestone & {
  /** Whether it had to come, and so succeeds. */
  isBound: boolean;
  isTold: boolean;
};

function* momentsOf(story: Story, random: Random): Generator<Moment> {
  const { customers, today, count, growth } = story;
  const milestones = milestonesToTell(story);
  const bound = milestones.filter((milestone) => milestone.isTold).length;
  const chooseCustomer = chooserOf(customers, random);
  let passed = 0;
  for (const at of workingInstants({ today, count: count - bound, growth, random })) {
    for (let due = milestones[passed]; due && due.at <= at; due = milestones[passed]) {
      yield due;
      passed += 1;
    }
    const customer = chooseCustomer(at);
    yield { at, customer, perform: performSomething, isBound: false, isTold: true };
  }
  yield* milestones.slice(passed);
}

// What was before the beginning, or was told by an earlier run, happens in silence; and in a short
// story the milestones may take a third at most.
function milestonesToTell({ customers, today, count, firstOrdinal }: Story): Moment[] {
  const past = milestonesOf(customers).filter((milestone) => milestone.at < today);
  const isNews = (milestone: Milestone) => firstOrdinal === 0 && milestone.at >= beginningOf(today);
  const news = past.filter(isNews).length;
  const every = Math.max(1, Math.ceil(news / Math.floor(count / 3 + 1)));
  let number = 0;
  return past.map((milestone) => {
    if (isNews(milestone)) number += 1;
    const isTold = isNews(milestone) && number % every === 0;
    return { ...milestone, isBound: true, isTold };
  });
}

// The first customers are the largest. Nothing happens to those who are yet to come.
function chooserOf(customers: SampleCustomer[], random: Random): (at: Ticks) => SampleCustomer {
  const inOrder = [...customers].sort((one, other) => one.createdAt - other.createdAt);
  let present = 1;
  return (at) => {
    while ((inOrder[present]?.createdAt ?? Infinity) < at) present += 1;
    const customer = inOrder[Math.floor(random.next() ** 1.5 * present)];
    if (!customer) throw new RangeError('A story needs a customer.');
    return customer;
  };
}
