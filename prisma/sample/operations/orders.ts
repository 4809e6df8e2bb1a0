import { isoOf } from '@/prisma/sample/timeline/instant';
import type { RecordDraft, ScenarioStep } from '@/prisma/sample/timeline/scenario-step';
import type { SampleSubscription } from '@/prisma/sample/subscriptions';
import { customizedData, plain, quoted } from './json-text';
import { findChangeable } from './subscriptions';

type OrderLine = { subscription: SampleSubscription; quantity: number };
type Order = { orderId: string; lines: [OrderLine, ...OrderLine[]] };

/** The purchase of these subscriptions. */
export function purchase(
  step: ScenarioStep,
  bought: [SampleSubscription, ...SampleSubscription[]],
): RecordDraft {
  const [first, ...others] = bought;
  const lineOf = (subscription: SampleSubscription) => ({
    subscription,
    quantity: subscription.quantity,
  });
  const lines: Order['lines'] = [lineOf(first), ...others.map(lineOf)];
  return orderDraft(step, { orderId: first.orderId, lines });
}

/** Orders more seats for one to three of the customer's subscriptions. */
export function orderSeats(step: ScenarioStep): RecordDraft | null {
  const count = step.random.pick([1, 1, 1, 1, 1, 2, 2, 3]);
  const selected = new Set<SampleSubscription>();
  for (let number = 0; number < count; number += 1) {
    const subscription = findChangeable(step);
    if (subscription) selected.add(subscription);
  }
  const lines = [...selected].map((subscription) => ({
    subscription,
    quantity: step.random.integer(1, 10),
  }));
  const [first, ...others] = lines;
  if (!first) return null;
  if (!step.fails) {
    for (const { subscription, quantity } of lines) subscription.quantity += quantity;
  }
  return orderDraft(step, { orderId: step.serial, lines: [first, ...others] });
}

function orderDraft(step: ScenarioStep, order: Order): RecordDraft {
  return {
    operationType: 'create_order',
    resourceType: 'order',
    by: 'sales',
    customizedData: orderData(step, order),
    newValue: orderValue(step, order),
  };
}

function orderData(step: ScenarioStep, { orderId, lines }: Order): string {
  return customizedData([
    ['OrderId', plain(orderId)],
    ['BillingCycle', plain(lines[0].subscription.billingCycle)],
    ...lines.flatMap(
      ({ subscription, quantity }, number) =>
        [
          [`OfferId-${number}`, plain(subscription.product.offerId)],
          [`SubscriptionId-${number}`, plain(subscription.id)],
          [`SubscriptionName-${number}`, quoted(subscription.friendlyName)],
          [`Quantity-${number}`, plain(quantity)],
          [`PartnerOnRecord-${number}`, partnerOnRecord(step, subscription)],
        ] as const,
    ),
  ]);
}

function orderValue(step: ScenarioStep, { orderId, lines }: Order): string {
  const cycle = lines[0].subscription.billingCycle.toLowerCase();
  return (
    `{"Id":"${orderId}","ReferenceCustomerId":"${step.customer.id}",` +
    `"BillingCycle":"${cycle}","CurrencyCode":"USD","LineItems":[` +
    lines.map((line, number) => lineValue(step, { ...line, number })).join(',') +
    `],"CreationDate":"${isoOf(step.at)}","TransactionType":"UserPurchase"}`
  );
}

function lineValue(step: ScenarioStep, line: OrderLine & { number: number }): string {
  const { subscription, quantity, number } = line;
  return (
    `{"LineItemNumber":${number},"OfferId":"${subscription.product.offerId}",` +
    `"SubscriptionId":"${subscription.id}","ParentSubscriptionId":null,` +
    `"TermDuration":"${subscription.term}","FriendlyName":${quoted(subscription.friendlyName)},` +
    `"Quantity":${quantity},"PartnerIdOnRecord":${partnerOnRecord(step, subscription)}}`
  );
}

// As JSON. Only an indirect reseller is named as partner on record.
function partnerOnRecord({ partner }: ScenarioStep, { reseller }: SampleSubscription): string {
  return reseller === partner.name ? 'null' : quoted(reseller);
}
