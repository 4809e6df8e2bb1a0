import { termDates, type Plan } from '@/lib/subscriptions/purchase/plans';
import type { Subscription } from '@/lib/subscriptions/subscription';

/** What one may want of a subscription that is there. */
export type SubscriptionChange =
  | { kind: 'quantity'; quantity: number }
  | { kind: 'name'; friendlyName: string }
  | { kind: 'auto-renew'; isOn: boolean }
  | { kind: 'suspend' }
  | { kind: 'reactivate' }
  | { kind: 'convert'; plan: Plan }
  | { kind: 'cancel' };

/** The new values that a change gives. */
export type NewValues = Partial<Subscription>;

/**
 * What a change that the rules allow makes of a subscription at an instant. A cancelled one is
 * `deleted`, as Partner Center has it: the end of the life cycle at once, without the grace of an
 * expired one. A suspended one is not renewed, and stays so when it is reactivated.
 */
export function newValues(change: SubscriptionChange, at: Date): NewValues {
  switch (change.kind) {
    case 'quantity':
      return { quantity: change.quantity };
    case 'name':
      return { friendlyName: change.friendlyName };
    case 'auto-renew':
      return { autoRenew: change.isOn };
    case 'suspend':
      return { status: 'suspended', autoRenew: false };
    case 'reactivate':
      return { status: 'active' };
    case 'cancel':
      return { status: 'deleted', autoRenew: false };
    case 'convert': {
      const { term, billingCycle } = change.plan;
      return { isTrial: false, term, billingCycle, ...termDates(at, change.plan) };
    }
  }
}

/** Whether a subscription is already as a change would make it; the dates of a term are not asked. */
export function isAlreadyApplied(subscription: Subscription, change: SubscriptionChange): boolean {
  const { quantity, friendlyName, autoRenew, status, isTrial } = subscription;
  switch (change.kind) {
    case 'quantity':
      return quantity === change.quantity;
    case 'name':
      return friendlyName === change.friendlyName;
    case 'auto-renew':
      return autoRenew === change.isOn;
    case 'suspend':
      return status === 'suspended';
    case 'reactivate':
      return status === 'active';
    case 'cancel':
      return status === 'deleted';
    case 'convert':
      return !isTrial && subscription.term === change.plan.term;
  }
}
