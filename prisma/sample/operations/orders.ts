import { isoOf } from '../instant';
import type { Draft, Scene } from '../scene';
import type { SampleSubscription } from '../subscriptions';
import { customizedData, plain, quoted } from './json-text';
import { findChangeable } from './subscriptions';

export type OrderLine = { subscription: SampleSubscription; quantity: number };

/** The purchase that made these subscriptions. */
export function purchase(
  scene: Scene,
  bought: [SampleSubscription, ...SampleSubscription[]],
): Draft {
  const lines = bought.map((subscription) => ({ subscription, quantity: subscription.quantity }));
  return orderDraft(scene, { orderId: bought[0].orderId, lines });
}

/** Orders more seats for one to three of the customer's subscriptions. */
export function orderSeats(scene: Scene): Draft | null {
  const wanted = scene.random.pick([1, 1, 1, 1, 1, 2, 2, 3]);
  const chosen = new Set<SampleSubscription>();
  for (let number = 0; number < wanted; number += 1) {
    const subscription = findChangeable(scene);
    if (subscription) chosen.add(subscription);
  }
  if (chosen.size === 0) return null;
  const lines = [...chosen].map((subscription) => ({
    subscription,
    quantity: scene.random.whole(1, 10),
  }));
  if (!scene.fails) {
    for (const { subscription, quantity } of lines) subscription.quantity += quantity;
  }
  return orderDraft(scene, { orderId: scene.serial, lines });
}

/** The record of an order, however many lines it has. */
export function orderDraft(scene: Scene, order: { orderId: string; lines: OrderLine[] }): Draft {
  return {
    operationType: 'create_order',
    resourceType: 'order',
    by: 'sales',
    customizedData: orderData(scene, order),
    newValue: orderValue(scene, order),
  };
}

function orderData(
  scene: Scene,
  { orderId, lines }: { orderId: string; lines: OrderLine[] },
): string {
  const cycle = lines[0]?.subscription.billingCycle ?? 'Monthly';
  return customizedData([
    ['OrderId', plain(orderId)],
    ['BillingCycle', plain(cycle)],
    ...lines.flatMap(
      ({ subscription, quantity }, number) =>
        [
          [`OfferId-${number}`, plain(subscription.product.offerId)],
          [`SubscriptionId-${number}`, plain(subscription.id)],
          [`SubscriptionName-${number}`, quoted(subscription.friendlyName)],
          [`Quantity-${number}`, plain(quantity)],
          [`PartnerOnRecord-${number}`, partnerOnRecord(scene, subscription)],
        ] as const,
    ),
  ]);
}

function orderValue(
  scene: Scene,
  { orderId, lines }: { orderId: string; lines: OrderLine[] },
): string {
  const cycle = lines[0]?.subscription.billingCycle ?? 'Monthly';
  return (
    `{"Id":"${orderId}","ReferenceCustomerId":"${scene.customer.id}",` +
    `"BillingCycle":"${cycle.toLowerCase()}","CurrencyCode":"USD","LineItems":[` +
    lines.map((line, number) => lineValue(scene, { ...line, number })).join(',') +
    `],"CreationDate":"${isoOf(scene.at)}","TransactionType":"UserPurchase"}`
  );
}

function lineValue(scene: Scene, line: OrderLine & { number: number }): string {
  const { subscription, quantity, number } = line;
  return (
    `{"LineItemNumber":${number},"OfferId":"${subscription.product.offerId}",` +
    `"SubscriptionId":"${subscription.id}","ParentSubscriptionId":null,` +
    `"TermDuration":"${subscription.term}","FriendlyName":${quoted(subscription.friendlyName)},` +
    `"Quantity":${quantity},"PartnerIdOnRecord":${partnerOnRecord(scene, subscription)}}`
  );
}

// JSON. Only an indirect reseller is named on the record.
function partnerOnRecord({ partner }: Scene, { reseller }: SampleSubscription): string {
  return reseller === partner.name ? 'null' : quoted(reseller);
}
