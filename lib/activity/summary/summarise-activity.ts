import { describeActivity } from '@/lib/activity/describe/describe-activity';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isSuccess } from './failure/failure-reason';
import { joinParts, type LineLength } from './join-parts';
import { describeParts, type LineParts } from './line-parts';
import { boundedLine, lineTranslator } from './line-text';
import { summaryOf } from './operation-summary';
import {
  EMPTY_LINE,
  type ActivityToSummarise,
  type Change,
  type Line,
  type SummaryFields,
} from './summary';

/**
 * What an activity changed and in what, for the line of its action: `Seats 10 → 15 · Northwind E3`.
 * For a failed activity, first what was asked for and why it failed. Null when the record says no
 * more than the action does. Never throws.
 */
export function summariseActivity(activity: SummaryFields, t: Translator): string | null {
  const line = lineFor(activity);
  if (!line) return null;
  const parts = describeParts(activity, { line, t });
  return boundedLine(joinParts(parts, wholeOf(parts)).text) || null;
}

/** The change in the line of an activity's action, or null. Never throws. */
export function findChange(activity: SummaryFields): Change | null {
  return summaryOf(activity).line?.change ?? null;
}

/** What was done, as a sentence to the person who did it: `Seats changed from 10 to 15.` Never throws. */
export function describeConfirmation(activity: ActivityToSummarise, t: Translator): string {
  const { action } = describeActivity(activity, t);
  return (
    summaryOf(activity).confirmation?.(lineTranslator(t)) ??
    t('summaries.confirmation.action', { action })
  );
}

/** The line of an activity; a failed one may say why it failed and nothing else. Never throws. */
export function lineFor(activity: SummaryFields): Line | null {
  return summaryOf(activity).line ?? (isSuccess(activity) ? null : EMPTY_LINE);
}

function wholeOf({ details }: LineParts): LineLength {
  return { details: details.length, hasNote: true, isShort: false, customerName: null };
}
