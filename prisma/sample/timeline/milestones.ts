import type { SampleCustomer } from '@/prisma/sample/companies/customers';
import type { Ticks } from './instant';
import { addCustomer, renameCustomer } from '@/prisma/sample/operations/accounts';
import { changeSubscription } from '@/prisma/sample/operations/change-subscription';
import { purchase } from '@/prisma/sample/operations/orders';
import type { RecordDraft, ScenarioStep } from './scenario-step';
import type { SampleSubscription } from '@/prisma/sample/subscriptions';

/** A scheduled event; performing it updates its customer or subscription. */
export type Milestone = {
  at: Ticks;
  customer: SampleCustomer;
  perform: (step: ScenarioStep) => RecordDraft;
};

/** The milestones of all customers and their subscriptions, oldest first. */
export function listMilestones(customers: SampleCustomer[]): Milestone[] {
  const milestones = customers.flatMap((customer) => [
    { at: customer.createdAt, customer, perform: addCustomer },
    ...renamings(customer),
    ...purchases(customer),
    ...customer.subscriptions.flatMap((subscription) => transitionsOf(customer, subscription)),
  ]);
  return milestones.sort((one, other) => one.at - other.at);
}

function renamings(customer: SampleCustomer): Milestone[] {
  const { renaming } = customer;
  return renaming ? [{ at: renaming.at, customer, perform: renameCustomer }] : [];
}

function purchases(customer: SampleCustomer): Milestone[] {
  const orders = new Map<string, [SampleSubscription, ...SampleSubscription[]]>();
  for (const subscription of customer.subscriptions) {
    const order = orders.get(subscription.orderId);
    if (order) order.push(subscription);
    else orders.set(subscription.orderId, [subscription]);
  }
  return [...orders.values()].map((bought) => ({
    at: bought[0].createdAt,
    customer,
    perform: (step) => purchase(step, bought),
  }));
}

function transitionsOf(customer: SampleCustomer, subscription: SampleSubscription): Milestone[] {
  return subscription.transitions.map((transition) => ({
    at: transition.at,
    customer,
    perform: (step) => {
      const isConversion = transition.change.isTrial === false;
      return changeSubscription(step, {
        subscription,
        change: {
          ...transition.change,
          isPaused: false,
          ...(isConversion && { friendlyName: subscription.product.name }),
        },
        by: transition.by === 'system' ? 'system' : 'sales',
        operationType: isConversion ? 'convert_trial_subscription' : 'update_subscription',
      });
    },
  }));
}
