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

/** A change as it is asked for: of which subscription, and of which version the asker saw. */
export type SubscriptionChangeRequest = {
  customerId: string;
  subscriptionId: string;
  version: number;
  change: SubscriptionChange;
  /** The sign-in name of who asks. */
  actor: string;
};

/** What came of a request; `record` is the id of its activity. */
export type SubscriptionChangeOutcome =
  | { outcome: 'changed'; record: string }
  /** A rule forbids it: nothing but the activity was written. */
  | { outcome: 'refused'; record: string; reason: LocalizableMessage }
  /** It is like this already: nothing was written. */
  | { outcome: 'unchanged' }
  /** The same form came before, and this is what it made of it: nothing was written. */
  | { outcome: 'repeated' }
  /** Somebody was quicker: nothing was written. */
  | { outcome: 'outdated' }
  | { outcome: 'absent' };

// What a record says does not depend on who reads it.

/**
 * Changes a subscription of the partner's, or says why not, and records it, in one transaction. The
 * row is locked first: of two who change it at once, the second one is answered `outdated`.
 */
export async function changeSubscription(
  scope: Scope,
  request: SubscriptionChangeRequest,
): Promise<SubscriptionChangeOutcome> {
  return inTransaction(async (client) => {
    const owned = await lockSubscription({ client, scope }, request);
    if (!owned) return { outcome: 'absent' };
    const { subscription } = owned;
    const { change, version } = request;
    if (subscription.version !== version) {
      // A form sent twice, such as by a double click, has no quarrel with itself.
      return { outcome: isAlreadyApplied(subscription, change) ? 'repeated' : 'outdated' };
    }
    const at = now();
    const reason = refusalOfChange(change, { subscription, at });
    const record = (deed: ChangeResult) =>
      recordActivity({ client, scope }, changeActivity(request, { ...owned, ...deed }));
    if (reason !== null)
      return { outcome: 'refused', reason, record: await record({ reason, after: null }) };
    if (isAlreadyApplied(subscription, change)) return { outcome: 'unchanged' };
    const values = newValues(change, at);
    await update({ client, scope }, { id: subscription.id, values });
    const after = { ...subscription, ...values };
    return { outcome: 'changed', record: await record({ reason: null, after }) };
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

// Only what is new is written: a Date would cut the microseconds of the times that stay.
async function update(
  { client, scope }: { client: pg.ClientBase; scope: Scope },
  { id, values }: { id: string; values: NewValues },
): Promise<void> {
  const given = COLUMNS.filter(([name]) => name in values);
  const assignments = given.map(([, column], index) => `${column} = $${index + 3}`);
  await client.query(
    `UPDATE subscription SET version = version + 1, ${assignments.join(', ')}
     WHERE partner_id = $1 AND id = $2`,
    [scope.partnerId, id, ...given.map(([name]) => values[name])],
  );
}

type ChangeResult = { reason: LocalizableMessage | null; after: Subscription | null };

function changeActivity(
  { change, actor }: SubscriptionChangeRequest,
  { customer, subscription, reason, after }: OwnedSubscription & ChangeResult,
): OwnActivity {
  const refused = reason?.(RECORD_LOCALIZER);
  const wanted = change.kind === 'quantity' ? change.quantity : subscription.quantity;
  return {
    actor,
    customer,
    resourceType: 'subscription',
    operationType: change.kind === 'convert' ? 'convert_trial_subscription' : 'update_subscription',
    status: refused === undefined ? 'succeeded' : 'failed',
    oldValue: subscriptionValue(subscription),
    newValue: after && subscriptionValue(after),
    data: [
      ['SubscriptionId', subscription.id],
      ['SubscriptionName', (after ?? subscription).friendlyName],
      ['Quantity', String(wanted)],
      ...(refused === undefined ? [] : [['FailureReason', refused] satisfies [string, string]]),
    ],
  };
}
