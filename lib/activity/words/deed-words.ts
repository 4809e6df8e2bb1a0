import type { Translator } from '@/lib/i18n/translator';
import { credentialDeed } from './credential-deed';
import { describeActivity } from './describe';
import { lineItemsOf } from './line-items';
import { scalarOf, textOf } from './json-value';
import { readDeed, type DeedSource, type DeedWords, type TellingActivity } from './deed-source';
import { subscriptionDeed } from './subscription-deed';
import { userDeed } from './user-deed';

const LONGEST = 300;

const DEEDS: ReadonlyMap<string, (deed: DeedSource) => DeedWords | null> = new Map([
  ['update_subscription', subscriptionDeed],
  ['convert_trial_subscription', conversion],
  ['create_order', order],
  ['add_customer', addedCustomer],
  ['create_partner_user', userDeed],
  ['update_partner_user', userDeed],
  ['add_application_credential', credentialDeed],
  ['remove_application_credential', credentialDeed],
]);

/**
 * What an activity changed and in what, for a line below its action: `Seats 10 → 15 · Northwind E3`;
 * of a failed one why. Null where its record tells no more than the action does. Never throws.
 */
export function summariseActivity(activity: TellingActivity, t: Translator): string | null {
  const reason = failureReasonOf(activity);
  const line = reason || wordsOf(activity, t)?.line;
  if (!line) return null;
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** What was done, as a sentence to who did it: `Seats changed from 10 to 15.` Never throws. */
export function describeDone(activity: TellingActivity, t: Translator): string {
  const { action } = describeActivity(activity, t);
  return wordsOf(activity, t)?.done?.() ?? t('deeds.done.action', { action });
}

function wordsOf(activity: TellingActivity, t: Translator): DeedWords | null {
  const describe = DEEDS.get(activity.operationType);
  return describe ? describe(readDeed(activity, t)) : null;
}

function failureReasonOf({ status, customizedData }: TellingActivity): string {
  if (status === 'succeeded') return '';
  return textOf(customizedData.find(({ key }) => key === 'FailureReason')?.value);
}

function conversion({ after, datum, t }: DeedSource): DeedWords | null {
  const name = scalarOf(after, 'FriendlyName') || datum('SubscriptionName');
  return name ? { line: name, done: () => t('deeds.done.converted', { name }) } : null;
}

// The customer stands in the row, and what was ordered in its details.
function order({ activity, t }: DeedSource): DeedWords {
  return { line: null, done: () => describeOrder(activity, t) };
}

function describeOrder(activity: TellingActivity, t: Translator): string | null {
  const [item, ...others] = lineItemsOf(activity);
  if (!item?.subscription || others.length > 0) return null;
  const { subscription: name, quantity } = item;
  if (!quantity) return t('deeds.done.bought', { name });
  if (quantity === '1') return t('deeds.done.boughtOneSeat', { name });
  return t('deeds.done.boughtSeats', { name, quantity });
}

function addedCustomer({ activity, t }: DeedSource): DeedWords | null {
  const { customerName: name } = activity;
  return name ? { line: null, done: () => t('deeds.done.addedCustomer', { name }) } : null;
}
