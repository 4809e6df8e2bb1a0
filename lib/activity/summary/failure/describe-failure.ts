import { describeStatus } from '@/lib/activity/describe/describe-activity';
import type { Translator } from '@/lib/platform/i18n/translator';
import { truncateWithEllipsis } from '@/lib/platform/text/truncate-with-ellipsis';
import { describeChange } from '@/lib/activity/summary/describe-change';
import type { FailureReason } from './error-value';
import { failureReasonOf, isFailure, type FailureFields } from './failure-reason';
import { lineText, lineTranslator } from '@/lib/activity/summary/line-text';
import { summaryOf } from '@/lib/activity/summary/operation-summary';
import { isFact, type Change, type SummaryFields } from '@/lib/activity/summary/summary';

// A reason, which can be a page of a stack trace, or a request, with the words around it.
const MAX_SENTENCE_LENGTH = 700;

/**
 * What was tried and why it failed, for a reader who sees nothing else, in one or two sentences:
 * `Failed: asked for 172 seats instead of 153.`, `No reason was recorded.` Null unless the activity
 * failed or was declined. Texts of the record are made visible and isolated. Of bounded length; never
 * throws.
 */
export function describeFailure(activity: SummaryFields, t: Translator): string[] | null {
  if (!isFailure(activity)) return null;
  const reason = describeReason(failureReasonOf(activity), t);
  return [
    describeRequest(activity, t),
    reason ? t('failures.sentence.reason', { reason }) : t('failures.sentence.noReason'),
  ].map((sentence) => truncateWithEllipsis(sentence, MAX_SENTENCE_LENGTH));
}

/**
 * The recorded reason why an activity failed, in the room of a row: without the code where there is a
 * message. Empty when there is none.
 */
export function describeReasonBriefly(activity: FailureFields, t: Translator): string {
  const { message, code } = failureReasonOf(activity);
  return describeReason({ message, code: message ? '' : code }, t);
}

// With its code: `The domain is taken. (error 600009)`.
function describeReason({ message, code }: FailureReason, t: Translator): string {
  const [reason, shownCode] = [message, code].map((text) => lineText(text.replace(/\s+/g, ' ')));
  if (!shownCode) return reason ?? '';
  return reason
    ? t('failures.reasonWithCode', { reason, code: shownCode })
    : t('failures.code', { code: shownCode });
}

/** A change that was asked for but not made, in the row of its activity: `Asked for 153 → 172 seats`. */
export function describeAskedChange(change: Change, t: Translator): string {
  return 'code' in change && change.code === 'seats'
    ? lineTranslator(t)('failures.attempt.seats', change.values)
    : t('failures.attempt.other', { change: describeChange(change, t) });
}

function describeRequest(activity: SummaryFields, t: Translator): string {
  const status = lineText(describeStatus(activity.status, t));
  const { change = null } = summaryOf(activity).line ?? {};
  if (change && 'code' in change && change.code === 'seats')
    return t('failures.sentence.seats', { status, ...seatsOf(change.values) });
  return change && !isFact(change)
    ? t('failures.sentence.other', { status, change: describeChange(change, t) })
    : t('failures.sentence.unknown', { status });
}

function seatsOf({ from = '', to = '' }: Record<string, string>): { from: string; to: string } {
  return { from: lineText(from), to: lineText(to) };
}
