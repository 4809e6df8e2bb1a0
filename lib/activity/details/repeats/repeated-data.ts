import type { CustomizedDatum } from '@/lib/activity/activity';
import { containsRedaction } from '@/lib/activity/details/changes/redacted-changes';
import type { FailureReason } from '@/lib/activity/summary/failure/error-value';
import { MAX_LINE_LENGTH } from '@/lib/activity/summary/line-text';
import { textOf } from '@/lib/platform/json/parse-json';
import {
  isShownByItem,
  MAX_SHOWN_OTHERS,
  shownItemNumbers,
  withoutItemNumber,
} from '@/lib/activity/details/line-items/line-items';
import { describeValue, type Reader } from '@/lib/activity/details/values/describe-value';
import type { ShownValues, ValueFields } from './shown-values';

type ShownElsewhere = {
  fields: Pick<ValueFields, 'before' | 'after'>;
  shown: ShownValues;
  /** Why it failed, as far as the details tell it. */
  reason: FailureReason | null;
  /** Whether the only line item is told among the facts, without its other fields. */
  isSingle: boolean;
  reader: Reader;
};

/**
 * Finds the customised data that the line items, the values or the other parts of the details show
 * already; by position.
 */
export function findRepeatedData(
  data: CustomizedDatum[],
  { fields, shown, reason, isSingle, reader }: ShownElsewhere,
): ReadonlySet<number> {
  const items = shownItemNumbers(data, isSingle ? 0 : MAX_SHOWN_OTHERS);
  const isRepeated = (datum: CustomizedDatum): boolean => {
    const text = textOf(datum.value);
    if (isShownByItem(datum, items)) return true;
    // Two redacted values read the same, whatever they were.
    if (text === '' || containsRedaction(text)) return false;
    const { key } = datum;
    const value = fields.after.get(key) ?? fields.before.get(key);
    return (
      (value !== undefined && isAlike(key, { one: text, other: value, reader })) ||
      shown.hasIdentifier(withoutItemNumber(key), text) ||
      isReason(datum, reason)
    );
  };
  return new Set(data.flatMap((datum, position) => (isRepeated(datum) ? [position] : [])));
}

type Alike = { one: string; other: string; reader: Reader };

// `Monthly` in the data is the cycle `monthly` of the value.
function isAlike(name: string, { one, other, reader }: Alike): boolean {
  const wordsOf = (text: string) => describeValue({ name, text, currency: null }, reader) ?? text;
  return one === other || wordsOf(one) === wordsOf(other);
}

// As a whole: a short code is a part of many sentences.
function isReason({ key, value }: CustomizedDatum, reason: FailureReason | null): boolean {
  if (!reason || !/error|fail|reason|code/i.test(key)) return false;
  const text = textOf(value).trim();
  return text.length <= MAX_LINE_LENGTH && (text === reason.message || text === reason.code);
}
