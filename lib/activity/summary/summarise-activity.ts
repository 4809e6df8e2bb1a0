import type { Translator } from '@/lib/platform/i18n/translator';
import { isolating } from '@/lib/platform/i18n/isolating';
import { cutWords } from '@/lib/platform/text/cut-words';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { credentialDeed } from './credential-summary';
import { describeActivity } from '@/lib/activity/words/describe';
import { lineItemsOf } from '@/lib/activity/details/line-items/line-items';
import { scalarOf, textOf } from '@/lib/activity/details/changes/json-value';
import {
  dataOf,
  lineOf,
  readDeed,
  type Change,
  type DeedSource,
  type DeedWords,
  type SummarisedActivity,
  type TellingActivity,
} from './summary-source';
import { subscriptionDeed } from './subscription-summary';
import { userDeed } from './user-summary';

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

// What they did is all that their action says.
const CHANGELESS = new Set(['convert_trial_subscription', 'create_order', 'add_customer']);

/**
 * What an activity changed and in what, for a line below its action: `Seats 10 → 15 · Northwind E3`;
 * of a failed one why. Null where its record tells no more than the action does. Never throws.
 */
export function summariseActivity(activity: SummarisedActivity, t: Translator): string | null {
  const reason = isolatedText(failureReasonOf(activity));
  const line = reason || lineInWords(wordsOf(activity)?.line ?? null, isolating(t));
  return line ? cutWords(line, LONGEST) : null;
}

/** Whether the line of an operation may tell a change: asked of each record before it is read. */
export function hasChangeWords(operationType: string): boolean {
  return DEEDS.has(operationType) && !CHANGELESS.has(operationType);
}

/** The change that the line below an activity's action tells, if any. Never throws. */
export function findChange(activity: SummarisedActivity): Change | null {
  return failureReasonOf(activity) ? null : (wordsOf(activity)?.line?.change ?? null);
}

/** What was done, as a sentence to who did it: `Seats changed from 10 to 15.` Never throws. */
export function describeDone(activity: TellingActivity, t: Translator): string {
  const { action } = describeActivity(activity, t);
  return wordsOf(activity)?.done?.(isolating(t)) ?? t('deeds.done.action', { action });
}

function wordsOf(activity: SummarisedActivity): DeedWords | null {
  const describe = DEEDS.get(activity.operationType);
  return describe ? describe(readDeed(activity)) : null;
}

function lineInWords(line: DeedWords['line'], t: Translator): string {
  if (line === null) return '';
  const { change, object } = line;
  const words =
    change === null
      ? ''
      : 'told' in change
        ? isolatedText(change.told)
        : t(`deeds.line.${change.code}`, change.values);
  return [words, isolatedText(object)].filter(Boolean).join(' · ');
}

function failureReasonOf(activity: Pick<SummarisedActivity, 'status' | 'customizedData'>): string {
  if (activity.status === 'succeeded') return '';
  return textOf(dataOf(activity).find(({ key }) => key === 'FailureReason')?.value);
}

function conversion({ after, datum }: DeedSource): DeedWords | null {
  const name = scalarOf(after, 'FriendlyName') || datum('SubscriptionName');
  if (!name) return null;
  return { line: lineOf(null, name), done: (t) => t('deeds.done.converted', { name }) };
}

// The customer stands in the row, and what was ordered in its details.
function order({ activity }: DeedSource): DeedWords {
  return { line: null, done: (t) => describeOrder(activity, t) };
}

function describeOrder(activity: SummarisedActivity, t: Translator): string | null {
  const [item, ...others] = lineItemsOf({ ...activity, customizedData: dataOf(activity) });
  if (!item?.subscription || others.length > 0) return null;
  const { subscription: name, quantity } = item;
  if (!quantity) return t('deeds.done.bought', { name });
  if (quantity === '1') return t('deeds.done.boughtOneSeat', { name });
  return t('deeds.done.boughtSeats', { name, quantity });
}

function addedCustomer({ activity }: DeedSource): DeedWords | null {
  const { customerName: name } = activity;
  return name ? { line: null, done: (t) => t('deeds.done.addedCustomer', { name }) } : null;
}
