import type { Subscription } from './subscription';

/** A subscription as the values of an audit record show it, with Partner Center's names. */
export function subscriptionValue(subscription: Subscription): Record<string, unknown> {
  return {
    Id: subscription.id,
    OfferId: subscription.offerId,
    FriendlyName: subscription.friendlyName,
    Quantity: subscription.quantity,
    Status: subscription.status,
    AutoRenewEnabled: subscription.autoRenew,
    IsTrial: subscription.isTrial,
    CommitmentEndDate: subscription.commitmentEndsAt?.toISOString() ?? null,
    BillingCycle: subscription.billingCycle.toLowerCase(),
    TermDuration: subscription.term,
    OrderId: subscription.orderId,
  };
}

/** The order with which a subscription was bought, in the same form; it has one line item. */
export function orderValue(
  subscription: Subscription,
  customerId: string,
): Record<string, unknown> {
  return {
    Id: subscription.orderId,
    ReferenceCustomerId: customerId,
    BillingCycle: subscription.billingCycle.toLowerCase(),
    LineItems: [
      {
        LineItemNumber: 0,
        OfferId: subscription.offerId,
        SubscriptionId: subscription.id,
        TermDuration: subscription.term,
        FriendlyName: subscription.friendlyName,
        Quantity: subscription.quantity,
        IsTrial: subscription.isTrial,
        AutoRenewEnabled: subscription.autoRenew,
      },
    ],
    CreationDate: subscription.createdAt.toISOString(),
  };
}
