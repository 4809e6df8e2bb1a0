import { describeActivity } from '@/lib/activity/describe/describe-activity';
import { isolatingTranslator } from '@/lib/platform/i18n/isolating-translator';
import type { Translator } from '@/lib/platform/i18n/translator';
import { textOf } from '@/lib/platform/json/parse-json';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { truncateWithEllipsis } from '@/lib/platform/text/truncate-with-ellipsis';
import { CREDENTIAL_SUMMARIES } from './operations/credentials';
import { CUSTOMER_SUMMARIES } from './operations/customers';
import { ORDER_SUMMARIES } from './operations/orders';
import { SUBSCRIPTION_SUMMARIES } from './operations/subscriptions';
import { USER_SUMMARIES } from './operations/users';
import {
  dataOf,
  readSummarySource,
  type ActivityToSummarise,
  type Change,
  type OperationSummary,
  type Summary,
  type SummaryFields,
} from './summary';

const MAX_LENGTH = 300;

const SUMMARIES: ReadonlyMap<string, OperationSummary> = new Map(
  Object.entries({
    ...SUBSCRIPTION_SUMMARIES,
    ...ORDER_SUMMARIES,
    ...CUSTOMER_SUMMARIES,
    ...USER_SUMMARIES,
    ...CREDENTIAL_SUMMARIES,
  }),
);

/**
 * What an activity changed and in what, for the line below its action: `Seats 10 → 15 · Northwind E3`;
 * for a failed activity, the reason. Null when the record says no more than the action does. Never
 * throws.
 */
export function summariseActivity(activity: SummaryFields, t: Translator): string | null {
  const reason = isolatedText(failureReasonOf(activity));
  const line = reason || describeLine(summaryOf(activity)?.line ?? null, isolatingTranslator(t));
  return line ? truncateWithEllipsis(line, MAX_LENGTH) : null;
}

/** Whether the line of an operation can contain a change. Called for each record before it is read. */
export function canHaveChange(operationType: string): boolean {
  return SUMMARIES.get(operationType)?.canHaveChange ?? false;
}

/** The change in the line below an activity's action, or null. Never throws. */
export function findChange(activity: SummaryFields): Change | null {
  return failureReasonOf(activity) ? null : (summaryOf(activity)?.line?.change ?? null);
}

/** What was done, as a sentence to the person who did it: `Seats changed from 10 to 15.` Never throws. */
export function describeConfirmation(activity: ActivityToSummarise, t: Translator): string {
  const { action } = describeActivity(activity, t);
  return (
    summaryOf(activity)?.confirmation?.(isolatingTranslator(t)) ??
    t('deeds.done.action', { action })
  );
}

function summaryOf(activity: SummaryFields): Summary | null {
  const operation = SUMMARIES.get(activity.operationType);
  return operation ? operation.summarise(readSummarySource(activity)) : null;
}

function describeLine(line: Summary['line'], t: Translator): string {
  if (line === null) return '';
  const { change, object } = line;
  const parts = [change === null ? '' : describeChange(change, t), isolatedText(object)];
  return parts.filter(Boolean).join(' · ');
}

function describeChange(change: Change, t: Translator): string {
  return 'text' in change
    ? isolatedText(change.text)
    : t(`deeds.line.${change.code}`, change.values);
}

function failureReasonOf(activity: Pick<SummaryFields, 'status' | 'customizedData'>): string {
  if (activity.status === 'succeeded') return '';
  return textOf(dataOf(activity).find(({ key }) => key === 'FailureReason')?.value);
}
