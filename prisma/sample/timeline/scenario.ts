import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';
import type { SampleCustomer } from '@/prisma/sample/companies/customers';
import type { Ticks } from './instant';
import { listMilestones, type Milestone } from './milestones';
import { performRandomOperation } from '@/prisma/sample/operations/operation-mix';
import type { SamplePartner } from '@/prisma/sample/companies/partners';
import { seededRandom, type Random } from '@/prisma/sample/random/random';
import { recordOf, serialOf } from '@/prisma/sample/record';
import { scenarioStart, scheduleInstants } from './schedule';
import type { ScenarioStep } from './scenario-step';

export type Scenario = {
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

const FAILURE_RATE = 0.025;

/**
 * Tells what happened to a partner's customers in the days before `today`: exactly `count` records,
 * the oldest first. The same story gives the same records.
 */
export function* generateActivities(story: Scenario): Generator<BulkActivity> {
  const { partner, firstOrdinal } = story;
  const random = seededRandom(`story of ${partner.domain} from ${firstOrdinal}`);
  let ordinal = firstOrdinal;
  for (const { at, customer, perform, isMilestone, isRecorded } of planOperations(story, random)) {
    const fails = !isMilestone && random.chance(FAILURE_RATE);
    const scene: ScenarioStep = { random, at, serial: serialOf(ordinal), partner, customer, fails };
    const draft = perform(scene);
    if (!isRecorded) continue;
    yield recordOf(scene, draft);
    ordinal += 1;
  }
}

type PlannedOperation = Milestone & {
  /** Whether it had to come, and so succeeds. */
  isMilestone: boolean;
  isRecorded: boolean;
};

function* planOperations(story: Scenario, random: Random): Generator<PlannedOperation> {
  const { customers, today, count, growth } = story;
  const milestones = planMilestones(story);
  const bound = milestones.filter((milestone) => milestone.isRecorded).length;
  const chooseCustomer = customerChooser(customers, random);
  let passed = 0;
  for (const at of scheduleInstants({ today, count: count - bound, growth, random })) {
    for (let due = milestones[passed]; due && due.at <= at; due = milestones[passed]) {
      yield due;
      passed += 1;
    }
    const customer = chooseCustomer(at);
    yield { at, customer, perform: performRandomOperation, isMilestone: false, isRecorded: true };
  }
  yield* milestones.slice(passed);
}

// What was before the beginning, or was told by an earlier run, happens in silence; and in a short
// story the milestones may take a third at most.
function planMilestones({ customers, today, count, firstOrdinal }: Scenario): PlannedOperation[] {
  const past = listMilestones(customers).filter((milestone) => milestone.at < today);
  const isNews = (milestone: Milestone) =>
    firstOrdinal === 0 && milestone.at >= scenarioStart(today);
  const news = past.filter(isNews).length;
  const every = Math.max(1, Math.ceil(news / Math.floor(count / 3 + 1)));
  let number = 0;
  return past.map((milestone) => {
    if (isNews(milestone)) number += 1;
    const isTold = isNews(milestone) && number % every === 0;
    return { ...milestone, isMilestone: true, isRecorded: isTold };
  });
}

// The first customers are the largest. Nothing happens to those who are yet to come.
function customerChooser(
  customers: SampleCustomer[],
  random: Random,
): (at: Ticks) => SampleCustomer {
  const inOrder = [...customers].sort((one, other) => one.createdAt - other.createdAt);
  let present = 1;
  return (at) => {
    while ((inOrder[present]?.createdAt ?? Infinity) < at) present += 1;
    const customer = inOrder[Math.floor(random.next() ** 1.5 * present)];
    if (!customer) throw new RangeError('A story needs a customer.');
    return customer;
  };
}
