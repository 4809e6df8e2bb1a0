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
  /** As they are at the start; running the scenario updates them. */
  customers: SampleCustomer[];
  /** Where it ends: the first instant of the current day. */
  today: Ticks;
  /** How many records to generate. */
  count: number;
  /** The number of the first record: how many the partner already has. */
  firstOrdinal: number;
  /** See `scheduleInstants`. */
  growth: number;
};

const FAILURE_RATE = 0.025;

/**
 * Generates the activities of a partner's customers in the days before `today`: exactly `count`
 * records, oldest first. The same scenario gives the same records.
 */
export function* generateActivities(scenario: Scenario): Generator<BulkActivity> {
  const { partner, firstOrdinal } = scenario;
  const random = seededRandom(`story of ${partner.domain} from ${firstOrdinal}`);
  let ordinal = firstOrdinal;
  for (const { at, customer, perform, isMilestone, isRecorded } of planOperations(
    scenario,
    random,
  )) {
    const fails = !isMilestone && random.chance(FAILURE_RATE);
    const step: ScenarioStep = { random, at, serial: serialOf(ordinal), partner, customer, fails };
    const draft = perform(step);
    if (!isRecorded) continue;
    yield recordOf(step, draft);
    ordinal += 1;
  }
}

type PlannedOperation = Milestone & {
  /** Whether it is a milestone, which never fails. */
  isMilestone: boolean;
  isRecorded: boolean;
};

function* planOperations(scenario: Scenario, random: Random): Generator<PlannedOperation> {
  const { customers, today, count, growth } = scenario;
  const milestones = planMilestones(scenario);
  const milestoneCount = milestones.filter((milestone) => milestone.isRecorded).length;
  const chooseCustomer = customerChooser(customers, random);
  let passed = 0;
  for (const at of scheduleInstants({ today, count: count - milestoneCount, growth, random })) {
    for (let due = milestones[passed]; due && due.at <= at; due = milestones[passed]) {
      yield due;
      passed += 1;
    }
    const customer = chooseCustomer(at);
    yield { at, customer, perform: performRandomOperation, isMilestone: false, isRecorded: true };
  }
  yield* milestones.slice(passed);
}

// Milestones before the start, or recorded by an earlier run, are performed without a record; and in a
// short scenario at most a third of the records are milestones.
function planMilestones({ customers, today, count, firstOrdinal }: Scenario): PlannedOperation[] {
  const past = listMilestones(customers).filter((milestone) => milestone.at < today);
  const isNew = (milestone: Milestone) =>
    firstOrdinal === 0 && milestone.at >= scenarioStart(today);
  const newCount = past.filter(isNew).length;
  const interval = Math.max(1, Math.ceil(newCount / Math.floor(count / 3 + 1)));
  let number = 0;
  return past.map((milestone) => {
    if (isNew(milestone)) number += 1;
    const isRecorded = isNew(milestone) && number % interval === 0;
    return { ...milestone, isMilestone: true, isRecorded };
  });
}

// The first customers are the most active. Customers that are not yet added have no activities.
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
