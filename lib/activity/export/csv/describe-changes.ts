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
 * Creates a function that describes the single values that an activity changed, or asked for in vain, each
 * with its value before: `Seats: 26 → 31`. Empty without both values. The function never throws.
 */
export function createChangeDescriber(t: Translator): (fields: ChangeFields) => string[] {
  const labelOf = createLabels(t);
  return (fields) => {
    const { resourceOldValue, resourceNewValue } = fields;
    if (resourceOldValue === null || resourceOldValue === resourceNewValue) return [];
    const isFailed = isFailure(fields);
    const { before, after } = isFailed ? readAskedValues(fields) : readValues(fields);
    return changedFieldsOf(before, after).map(({ field, isNested, from, to }) => {
      const label = labelOf({ field, isNested, isFailed });
      return `${label}: ${valueText(from, t)} → ${valueText(to, t)}`;
    });
  };
}

type LabelledField = { field: string; isNested: boolean; isFailed: boolean };

const MAX_LABELS = 1000;
const MAX_LABELLED_LENGTH = 100;

// The same few fields change in most records, and a message with a value takes as long as a line.
function createLabels(t: Translator): (labelled: LabelledField) => string {
  const labels = new Map<string, string>();
  return (labelled) => {
    const { field, isNested, isFailed } = labelled;
    if (field.length > MAX_LABELLED_LENGTH) return describeLabel(labelled, t);
    const key = `${isNested} ${isFailed} ${field}`;
    const known = labels.get(key);
    if (known !== undefined) return known;
    if (labels.size === MAX_LABELS) labels.clear();
    const label = describeLabel(labelled, t);
    labels.set(key, label);
    return label;
  };
}

function describeLabel({ field, isNested, isFailed }: LabelledField, t: Translator): string {
  const name = fieldLabel({ field, isNested }, t);
  return isFailed ? t('csv.requested', { field: name }) : name;
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
