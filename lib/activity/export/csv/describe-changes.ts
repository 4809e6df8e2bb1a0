import { changedFieldsOf } from '@/lib/activity/summary/changed-fields';
import { describeTruth, fieldLabel } from '@/lib/activity/summary/describe-change';
import { isFailure } from '@/lib/activity/summary/failure/failure-reason';
import { parseValue } from '@/lib/activity/summary/parse-value';
import {
  readSummarySource,
  type SummaryFields,
  type SummarySource,
} from '@/lib/activity/summary/summary';
import type { Translator } from '@/lib/platform/i18n/translator';

/** The record's values, and what decides whether it says what was asked for. */
export type ChangeFields = Pick<
  SummaryFields,
  'status' | 'customizedData' | 'resourceOldValue' | 'resourceNewValue'
>;

/**
 * The single values that an activity changed, or asked for in vain, each with its value before:
 * `Seats: 26 → 31`. Empty without both values. Never throws.
 */
export function describeChanges(fields: ChangeFields, t: Translator): string[] {
  const { resourceOldValue, resourceNewValue } = fields;
  if (resourceOldValue === null || resourceOldValue === resourceNewValue) return [];
  const isFailed = isFailure(fields);
  const { before, after } = isFailed ? readAskedValues(fields) : readValues(fields);
  return changedFieldsOf(before, after).map(({ field, isNested, from, to }) => {
    const name = fieldLabel({ field, isNested }, t);
    const label = isFailed ? t('csv.requested', { field: name }) : name;
    return `${label}: ${valueText(from, t)} → ${valueText(to, t)}`;
  });
}

type Values = Pick<SummarySource, 'before' | 'after'>;

function readValues({ resourceOldValue, resourceNewValue }: ChangeFields): Values {
  return { before: parseValue(resourceOldValue), after: parseValue(resourceNewValue) };
}

function readAskedValues(fields: ChangeFields): Values {
  return readSummarySource({ operationType: '', resourceType: '', customerName: null, ...fields });
}

function valueText(value: string, t: Translator): string {
  return value === '' ? t('record.value.none') : (describeTruth(value, t) ?? value);
}
