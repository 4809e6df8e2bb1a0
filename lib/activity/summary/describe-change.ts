import { fieldMessageOf } from '@/lib/activity/details/changes/describe-field';
import { en } from '@/lib/platform/i18n/messages/en';
import type { Translator } from '@/lib/platform/i18n/translator';
import { humanise } from '@/lib/activity/describe/humanise';
import { boundedLine, lineText, lineTranslator } from './line-text';
import { readableChange, readableValue } from './readable-value';
import type { Change, FromTo } from './summary';

/**
 * A change in words: `Seats 10 → 15`. Its values are made visible and isolated. Of bounded length,
 * whatever the record holds.
 */
export function describeChange(change: Change, t: Translator): string {
  return boundedLine(changeInWords(change, t));
}

function changeInWords(change: Change, t: Translator): string {
  if ('text' in change) return lineText(change.text);
  if ('code' in change) return lineTranslator(t)(`summaries.line.${change.code}`, change.values);
  return describeFieldChange(change, t);
}

// Longer ones are not names that anybody would read.
const MAX_NAME_LENGTH = 100;

/** A field's name in the reader's language, or the source's name in words. */
export function fieldLabel(
  { field, isNested }: { field: string; isNested: boolean },
  t: Translator,
): string {
  const name = field.slice(0, MAX_NAME_LENGTH);
  const key = fieldMessageOf(name, { fields: en.record.fields, isNested });
  return key ? t(`record.fields.${key}`) : humanise(name);
}

/** A truth value in the reader's language; null for any other value. */
export function describeTruth(value: string, t: Translator): string | null {
  if (value === 'true') return t('record.value.yes');
  return value === 'false' ? t('record.value.no') : null;
}

type FieldToDescribe = { field: string; isNested: boolean } & FromTo;

function describeFieldChange(change: FieldToDescribe, t: Translator): string {
  const { field, from, to } = change;
  const translate = lineTranslator(t);
  const label = fieldLabel(change, t);
  const describe = (value: string) => describeTruth(value, t) ?? readableValue({ field, value });
  if (from && to) {
    const short = readableChange({ field, from, to });
    return translate('summaries.parts.changedField', {
      field: label,
      from: describeTruth(from, t) ?? short.from,
      to: describeTruth(to, t) ?? short.to,
    });
  }
  if (to) return translate('summaries.parts.field', { field: label, value: describe(to) });
  return translate('summaries.parts.removedField', { field: label, value: describe(from) });
}
