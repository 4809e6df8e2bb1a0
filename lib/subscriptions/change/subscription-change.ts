import { termDates, type Plan } from '@/lib/subscriptions/purchase/plans';
import type { Subscription } from '@/lib/subscriptions/subscription';

/** A change that can be made to a subscription. */
export type SubscriptionChange =
  | { kind: 'quantity'; quantity: number }
  | { kind: 'name'; friendlyName: string }
  | { kind: 'auto-renew'; isOn: boolean }
  | { kind: 'suspend' }
  | { kind: 'reactivate' }
  | { kind: 'convert'; plan: Plan }
  | { kind: 'cancel' };

/** The values that a change sets. */
export type NewValues = Partial<Subscription>;

/**
 * The values that an allowed change sets at an instant. A cancelled subscription is `deleted`, as
 * in Partner Center: its life cycle ends at once, without the grace period of an expired one.
 * Suspending turns auto-renew off, and reactivating does not turn it on again.
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

/**
 * Whether a subscription already has the values of a change; the dates of a term are not compared.
 */
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
