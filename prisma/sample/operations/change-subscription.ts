import type { RecordDraft, ScenarioStep } from '@/prisma/sample/timeline/scenario-step';
import type { SampleSubscription } from '@/prisma/sample/subscriptions';
import { customizedData, plain, quoted } from './json-text';
import { subscriptionValue } from './subscription-value';

type ChangeableField =
  'friendlyName' | 'quantity' | 'status' | 'isPaused' | 'isTrial' | 'autoRenew';

type ChangeOptions = {
  subscription: SampleSubscription;
  change: Partial<Pick<SampleSubscription, ChangeableField>>;
  by?: RecordDraft['by'];
  operationType?: string;
};

// The source stores no new value for a failed change.
function askedFields({ status, autoRenew, friendlyName }: ChangeOptions['change']) {
  const fields: [key: string, json: string][] = [];
  if (status !== undefined) fields.push(['Status', plain(status)]);
  if (autoRenew !== undefined) fields.push(['AutoRenewEnabled', plain(String(autoRenew))]);
  if (friendlyName !== undefined) fields.push(['FriendlyName', quoted(friendlyName)]);
  return fields;
}

/** Changes a subscription, unless the step fails, and drafts a record with old and new value. */
export function changeSubscription(step: ScenarioStep, options: ChangeOptions): RecordDraft {
  const { subscription, change, by = 'sales', operationType = 'update_subscription' } = options;
  const oldValue = subscriptionValue(subscription);
  if (!step.fails) Object.assign(subscription, change);
  return {
    operationType,
    resourceType: 'subscription',
    by,
    customizedData: customizedData([
      ['SubscriptionId', plain(subscription.id)],
      ['SubscriptionName', quoted(subscription.friendlyName)],
      ['Quantity', plain(change.quantity ?? subscription.quantity)],
      ...(step.fails ? askedFields(change) : []),
    ]),
    oldValue,
    newValue: subscriptionValue(subscription),
  };
}
