import type { Translator } from '@/lib/i18n/translator';
import type { Activity } from '@/lib/activity/activity';
import { cutWords } from '@/lib/text/cut-words';
import { isolatedText } from '@/lib/text/isolated-text';
import { credentialDeed } from './credential-deed';
import { describeActivity } from './describe';
import { lineItemsOf } from './line-items';
import { textOf } from './json-value';
import { readDeed, toldOf, type DeedSource, type DeedWords } from './deed-source';
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
export function summariseActivity(activity: Activity, t: Translator): string | null {
  const reason = failureReasonOf(activity);
  const line = reason || wordsOf(activity, t)?.line;
  return line ? cutWords(line, LONGEST) : null;
}

/** What was done, as a sentence to who did it: `Seats changed from 10 to 15.` Never throws. */
export function describeDone(activity: Activity, t: Translator): string {
  const { action } = describeActivity(activity, t);
  return wordsOf(activity, t)?.done?.() ?? t('deeds.done.action', { action });
}

function wordsOf(activity: Activity, t: Translator): DeedWords | null {
  const describe = DEEDS.get(activity.operationType);
  return describe ? describe(readDeed(activity, t)) : null;
}

function failureReasonOf({ status, customizedData }: Activity): string {
  if (status === 'succeeded') return '';
  return isolatedText(textOf(customizedData.find(({ key }) => key === 'FailureReason')?.value));
}

function conversion({ after, datum, t }: DeedSource): DeedWords | null {
  const name = toldOf(after, 'FriendlyName') || datum('SubscriptionName');
  return name ? { line: name, done: () => t('deeds.done.converted', { name }) } : null;
}

// The customer stands in the row, and what was ordered in its details.
function order({ activity, t }: DeedSource): DeedWords | null {
  const [item, ...others] = lineItemsOf(activity);
  if (!item?.subscription || others.length > 0) return null;
  const name = isolatedText(item.subscription);
  const quantity = isolatedText(item.quantity);
  if (!quantity) return { line: null, done: () => t('deeds.done.bought', { name }) };
  if (quantity === '1') return { line: null, done: () => t('deeds.done.boughtOneSeat', { name }) };
  return { line: null, done: () => t('deeds.done.boughtSeats', { name, quantity }) };
}

function addedCustomer({ activity, t }: DeedSource): DeedWords | null {
  const name = isolatedText(activity.customerName ?? '');
  return name ? { line: null, done: () => t('deeds.done.addedCustomer', { name }) } : null;
}
