import type { Translator } from '@/lib/platform/i18n/translator';
import { describeChange } from './describe-change';
import { describeAskedChange, describeReasonBriefly } from './failure/describe-failure';
import { isFailure, isSuccess } from './failure/failure-reason';
import { lineText, lineTranslator } from './line-text';
import { isClearChange, isFact, type Line, type SummaryFields } from './summary';

/** The parts of a line in words, the most important first; empty for what there is not. */
export type LineParts = {
  /** The change, or why there was none. */
  head: string;
  /** Whether the head tells by itself what was done. */
  isHeadClear: boolean;
  reason: string;
  /** The object with its note, and without it. */
  object: string;
  bareObject: string;
  user: string;
  details: string[];
};

/** Puts a line into words. What was asked for and why it failed comes first. */
export function describeParts(
  activity: SummaryFields,
  { line: given, t }: { line: Line; t: Translator },
): LineParts {
  const reason = isSuccess(activity) ? '' : describeReasonBriefly(activity, t);
  const line = isFailure(activity) && reason ? withoutFactAhead(given) : given;
  const head = describeHead(activity, { line, reason, t });
  const bareObject = describeObject({ ...line, note: '' }, t);
  const isTold = tells(`${head.head} ${head.reason}`, bareObject);
  const isUserTold = tells(`${head.head} ${bareObject}`, lineText(line.user));
  return {
    ...head,
    object: isTold ? '' : line.note ? describeObject(line, t) : bareObject,
    bareObject: isTold ? '' : bareObject,
    user: isUserTold
      ? ''
      : describeUser(line, { t, isFirst: head.head === '' && bareObject === '' }),
    details: line.details.map((detail) => describeChange(detail, t)),
  };
}

// What the record only says is not what was tried, so that why it failed comes before it.
function withoutFactAhead(line: Line): Line {
  const { change, details } = line;
  return change && isFact(change) ? { ...line, change: null, details: [change, ...details] } : line;
}

/** Whether a text tells another one as a whole word, and not only as a part of a longer one. */
function tells(text: string, part: string): boolean {
  if (part === '') return false;
  const pieces = text.split(part);
  return pieces.some(
    (before, index) =>
      index + 1 < pieces.length &&
      !WORD_AT_END.test(before) &&
      !WORD_AT_START.test(pieces[index + 1] ?? ''),
  );
}

const WORD_AT_END = /[\p{L}\p{N}]$/u;
const WORD_AT_START = /^[\p{L}\p{N}]/u;

type Head = Pick<LineParts, 'head' | 'isHeadClear' | 'reason'>;

function describeHead(
  activity: SummaryFields,
  { line, reason, t }: { line: Line; reason: string; t: Translator },
): Head {
  const { change, moreChanges } = line;
  if (change && isFailure(activity) && !isFact(change))
    return { head: describeAskedChange(change, t), isHeadClear: true, reason };
  if (change) {
    const head = withMore(describeChange(change, t), { count: moreChanges, t });
    return { head, isHeadClear: isClearChange(change), reason };
  }
  if (!isFailure(activity)) return { head: '', isHeadClear: false, reason };
  return { head: reason && t('failures.notDone', { reason }), isHeadClear: false, reason: '' };
}

function withMore(first: string, { count, t }: { count: number; t: Translator }): string {
  return count === 0 ? first : t('summaries.parts.more', { first, count: String(count) });
}

function describeObject({ object, note, more }: Line, t: Translator): string {
  const what = note
    ? lineTranslator(t)('summaries.parts.note', { what: object, note })
    : lineText(object);
  return object && withMore(what, { count: more, t });
}

function describeUser({ user }: Line, { t, isFirst }: { t: Translator; isFirst: boolean }): string {
  const message = isFirst ? 'summaries.parts.onlyUser' : 'summaries.parts.user';
  return user && lineTranslator(t)(message, { user });
}
