import type { Translator } from '@/lib/platform/i18n/translator';
import { widthOf } from '@/lib/platform/text/width-of';
import { joinParts, type LineLength } from './join-parts';
import { describeParts, type LineParts } from './line-parts';
import { boundedLine, MAX_LINE_LENGTH } from './line-text';
import { lineFor } from './summarise-activity';
import { EMPTY_LINE, isFact, type Change, type Line, type SummaryFields } from './summary';

/** What fits beside the other columns at 1280 px, in letters of the Latin alphabet. */
const ROW_LENGTH = 57;

/** The line of an action in a row of the log, where it may stand in place of the action. */
export type RowSummary = {
  /** What stands in place of the action, because it tells as clearly what was done. */
  lead?: string;
  /** What follows the action or the lead; null for nothing. */
  summary: string | null;
  /** The whole line, where the row has no room for it. */
  wholeSummary?: string;
};

type RowSummaryOptions = {
  action: string;
  /** Whether the new value is the old one. */
  isUnchanged?: boolean;
  t: Translator;
};

/**
 * What an activity changed, in the room of a row: the important part first, and as much of the others
 * as fits beside the action. Only where they do not fit are addresses shortened to `anna@…` and
 * details left out. Never throws.
 */
export function summariseForRow(
  activity: SummaryFields,
  { action, isUnchanged = false, t }: RowSummaryOptions,
): RowSummary {
  const told = lineFor(activity);
  const line = isUnchanged ? withoutChange(told ?? EMPTY_LINE, t) : told;
  if (!line) return { summary: null };
  const parts = describeParts(activity, { line, t });
  const { whole, text, lead } = longestThatFits(parts, {
    room: ROW_LENGTH - (parts.isHeadClear ? 0 : widthOf(action) + 1),
    customerName: activity.customerName,
  });
  const shown = boundedLine(text);
  const rest = text === whole ? {} : { wholeSummary: boundedLine(whole) };
  if (!lead || lead.length >= MAX_LINE_LENGTH) return { summary: shown || null, ...rest };
  return { lead, summary: shown.slice(lead.length) || null, ...rest };
}

type Room = Pick<LineLength, 'customerName'> & { room: number };

// In place of the action where there is a name that says what was saved as it was.
function withoutChange(line: Line, t: Translator): Line {
  const { change, object, details } = line;
  if (change && !isFact(change)) return line;
  const text = t('summaries.parts.unchanged');
  const unchanged: Change = object === '' ? { text } : { text, isClear: true };
  return { ...line, change: unchanged, details: change ? [change, ...details] : details };
}

function longestThatFits(parts: LineParts, { room, customerName }: Room) {
  let joined = joinParts(parts, {
    details: parts.details.length,
    hasNote: true,
    isShort: false,
    customerName,
  });
  const whole = joined.text;
  for (const length of shorterLengths(parts)) {
    if (widthOf(joined.text) <= room) break;
    joined = joinParts(parts, { ...length, isShort: true, customerName });
  }
  return { whole, ...joined };
}

function* shorterLengths({ details }: LineParts): Generator<{ details: number; hasNote: boolean }> {
  for (let count = details.length; count >= 0; count -= 1) yield { details: count, hasNote: true };
  yield { details: 0, hasNote: false };
}
