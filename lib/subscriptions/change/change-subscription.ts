import type pg from 'pg';
import { recordActivity, type OwnActivity } from '@/lib/activity/own/record-activity';
import type { Scope } from '@/lib/auth/scope';
import { inTransaction } from '@/lib/platform/database/transaction';
import { RECORD_LOCALIZER, type LocalizableMessage } from '@/lib/platform/i18n/localizer';
import { now } from '@/lib/platform/time/time';
import { lockSubscription, type OwnedSubscription } from '@/lib/subscriptions/lock-subscription';
import { refusalOfChange } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/subscription';
import {
  isAlreadyApplied,
  newValues,
  type NewValues,
  type SubscriptionChange,
} from './subscription-change';
import { subscriptionValue } from '@/lib/subscriptions/subscription-value';

/** A requested change: of which subscription, and the version that the requester saw. */
export type SubscriptionChangeRequest = {
  customerId: string;
  subscriptionId: string;
  version: number;
  change: SubscriptionChange;
  /** The requester's sign-in name. */
  actor: string;
};

/** The outcome of a requested change; `recordId` is the id of its activity. */
export type SubscriptionChangeOutcome =
  | { outcome: 'changed'; recordId: string }
  /** A rule forbids it: only the activity was written. */
  | { outcome: 'refused'; recordId: string; reason: LocalizableMessage }
  /** The subscription already has these values: nothing was written. */
  | { outcome: 'unchanged' }
  /** The same form was submitted before and has made the change: nothing was written. */
  | { outcome: 'repeated' }
  /** Somebody else changed the subscription first: nothing was written. */
  | { outcome: 'stale' }
  | { outcome: 'absent' };

/**
 * Changes a subscription of the partner, or refuses to, and records that, in one transaction. The
 * row is locked first: of two concurrent changes, the second one is `stale`.
 */
export async function changeSubscription(
  scope: Scope,
  request: SubscriptionChangeRequest,
): Promise<SubscriptionChangeOutcome> {
  return inTransaction(scope, async (client) => {
    const owned = await lockSubscription({ client, scope }, request);
    if (!owned) return { outcome: 'absent' };
    const { subscription } = owned;
    const { change, version } = request;
    if (subscription.version !== version) {
      // A form submitted twice, for example by a double click, does not conflict with itself.
      return { outcome: isAlreadyApplied(subscription, change) ? 'repeated' : 'stale' };
    }
    const at = now();
    const reason = refusalOfChange(change, { subscription, at });
    const record = (result: ChangeResult) =>
      recordActivity({ client, scope }, changeActivity(request, { ...owned, ...result }));
    if (reason !== null)
      return { outcome: 'refused', reason, recordId: await record({ reason, after: null }) };
    if (isAlreadyApplied(subscription, change)) return { outcome: 'unchanged' };
    const values = newValues(change, at);
    await update({ client, scope }, { id: subscription.id, values });
    const after = { ...subscription, ...values };
    return { outcome: 'changed', recordId: await record({ reason: null, after }) };
  });
}

const COLUMNS: [name: keyof Subscription, column: string][] = [
  ['quantity', 'quantity'],
  ['friendlyName', 'friendly_name'],
  ['status', 'status'],
  ['autoRenew', 'auto_renew'],
  ['isTrial', 'is_trial'],
  ['term', 'term'],
  ['billingCycle', 'billing_cycle'],
  ['effectiveFrom', 'effective_from'],
  ['commitmentEndsAt', 'commitment_ends_at'],
  ['cancellationAllowedUntil', 'cancellation_allowed_until'],
];

// Only changed columns are written: a Date would truncate the microseconds of unchanged times.
async function update(
  { client, scope }: { client: pg.ClientBase; scope: Scope },
  { id, values }: { id: string; values: NewValues },
): Promise<void> {
  const changed = COLUMNS.filter(([name]) => name in values);
  const assignments = changed.map(([, column], index) => `${column} = $${index + 3}`);
  await client.query(
    `UPDATE subscription SET version = version + 1, ${assignments.join(', ')}
     WHERE partner_id = $1 AND id = $2`,
    [scope.partnerId, id, ...changed.map(([name]) => values[name])],
  );
}

type ChangeResult = { reason: LocalizableMessage | null; after: Subscription | null };

function changeActivity(
  { change, actor }: SubscriptionChangeRequest,
  { customer, subscription, reason, after }: OwnedSubscription & ChangeResult,
): OwnActivity {
  const failureReason = reason?.(RECORD_LOCALIZER);
  const requestedQuantity = change.kind === 'quantity' ? change.quantity : subscription.quantity;
  return {
    actor,
    customer,
    resourceType: 'subscription',
    operationType: change.kind === 'convert' ? 'convert_trial_subscription' : 'update_subscription',
    status: failureReason === undefined ? 'succeeded' : 'failed',
    oldValue: subscriptionValue(subscription),
    newValue: after && subscriptionValue(after),
    data: [
      ['SubscriptionId', subscription.id],
      ['SubscriptionName', (after ?? subscription).friendlyName],
      ['Quantity', String(requestedQuantity)],
      ...(failureReason === undefined
        ? []
        : [['FailureReason', failureReason] satisfies [string, string]]),
    ],
  };
}
