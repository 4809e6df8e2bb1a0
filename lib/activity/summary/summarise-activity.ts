import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatingTranslator } from '@/lib/platform/i18n/isolating-translator';
import { truncateWithEllipsis } from '@/lib/platform/text/truncate-with-ellipsis';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { summariseCredential } from './credentials';
import { describeActivity } from '@/lib/activity/describe/describe-activity';
import { readLineItems } from '@/lib/activity/details/line-items/line-items';
import { scalarOf, textOf } from '@/lib/platform/json/parse-json';
import {
  dataOf,
  lineOf,
  readSummarySource,
  type Change,
  type SummarySource,
  type Summary,
  type SummaryFields,
  type ActivityToSummarise,
} from './summary-source';
import { summariseSubscription } from './subscriptions';
import { summariseUser } from './users';

const MAX_LENGTH = 300;

const SUMMARISERS: ReadonlyMap<string, (deed: SummarySource) => Summary | null> = new Map([
  ['update_subscription', summariseSubscription],
  ['convert_trial_subscription', summariseConversion],
  ['create_order', summariseOrder],
  ['add_customer', summariseCustomer],
  ['create_partner_user', summariseUser],
  ['update_partner_user', summariseUser],
  ['add_application_credential', summariseCredential],
  ['remove_application_credential', summariseCredential],
]);

// What they did is all that their action says.
const WITHOUT_CHANGE = new Set(['convert_trial_subscription', 'create_order', 'add_customer']);

/**
 * What an activity changed and in what, for a line below its action: `Seats 10 → 15 · Northwind E3`;
 * of a failed one why. Null where its record tells no more than the action does. Never throws.
 */
export function summariseActivity(activity: SummaryFields, t: Translator): string | null {
  const reason = isolatedText(failureReasonOf(activity));
  const line = reason || describeLine(summaryOf(activity)?.line ?? null, isolatingTranslator(t));
  return line ? truncateWithEllipsis(line, MAX_LENGTH) : null;
}

/** Whether the line of an operation may tell a change: asked of each record before it is read. */
export function canHaveChange(operationType: string): boolean {
  return SUMMARISERS.has(operationType) && !WITHOUT_CHANGE.has(operationType);
}

/** The change that the line below an activity's action tells, if any. Never throws. */
export function findChange(activity: SummaryFields): Change | null {
  return failureReasonOf(activity) ? null : (summaryOf(activity)?.line?.change ?? null);
}

/** What was done, as a sentence to who did it: `Seats changed from 10 to 15.` Never throws. */
export function describeConfirmation(activity: ActivityToSummarise, t: Translator): string {
  const { action } = describeActivity(activity, t);
  return (
    summaryOf(activity)?.confirmation?.(isolatingTranslator(t)) ??
    t('deeds.done.action', { action })
  );
}

function summaryOf(activity: SummaryFields): Summary | null {
  const describe = SUMMARISERS.get(activity.operationType);
  return describe ? describe(readSummarySource(activity)) : null;
}

function describeLine(line: Summary['line'], t: Translator): string {
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

function failureReasonOf(activity: Pick<SummaryFields, 'status' | 'customizedData'>): string {
  if (activity.status === 'succeeded') return '';
  return textOf(dataOf(activity).find(({ key }) => key === 'FailureReason')?.value);
}

function summariseConversion({ after, datum }: SummarySource): Summary | null {
  const name = scalarOf(after, 'FriendlyName') || datum('SubscriptionName');
  if (!name) return null;
  return { line: lineOf(null, name), confirmation: (t) => t('deeds.done.converted', { name }) };
}

// The customer stands in the row, and what was ordered in its details.
function summariseOrder({ activity }: SummarySource): Summary {
  return { line: null, confirmation: (t) => describeOrder(activity, t) };
}

function describeOrder(activity: SummaryFields, t: Translator): string | null {
  const [item, ...others] = readLineItems({ ...activity, customizedData: dataOf(activity) });
  if (!item?.subscription || others.length > 0) return null;
  const { subscription: name, quantity } = item;
  if (!quantity) return t('deeds.done.bought', { name });
  if (quantity === '1') return t('deeds.done.boughtOneSeat', { name });
  return t('deeds.done.boughtSeats', { name, quantity });
}

function summariseCustomer({ activity }: SummarySource): Summary | null {
  const { customerName: name } = activity;
  return name ? { line: null, confirmation: (t) => t('deeds.done.addedCustomer', { name }) } : null;
}
