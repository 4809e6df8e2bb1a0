import type { Activity, CustomizedDatum } from '@/lib/activity/activity';
import { canHaveChange } from '@/lib/activity/summary/operation-summary';
import { findChange } from '@/lib/activity/summary/summarise-activity';
import { licenseNameOf } from '@/lib/activity/summary/license-names';
import { humanise } from '@/lib/activity/describe/humanise';
import { isOperationType, isStatus } from '@/lib/activity/describe/known-types';
import { foldText } from '@/lib/platform/text/fold-text';
import { VALUE_SEPARATOR, changeMarker } from './change-marker';
import { addString, addJsonValues } from './json-values';

/** The fields of an activity that are searched. */
export type SearchedActivity = Pick<
  Activity,
  | 'recordId'
  | 'status'
  | 'customerId'
  | 'customerName'
  | 'userPrincipalName'
  | 'applicationId'
  | 'resourceType'
  | 'operationType'
  | 'correlationId'
  | 'sessionId'
  | 'resourceOldValue'
  | 'resourceNewValue'
> & {
  /** As a list, or as JSON.stringify writes it. */
  customizedData: CustomizedDatum[] | string;
  /** Further fields of the record: as values, or as JSON. */
  participants: unknown;
  attributes: unknown;
  otherFields: unknown;
};

/**
 * The text that an activity is searched by: the change in its summary, each distinct value of its
 * details and ids, its customer, its user and its operation, folded like search terms. Nothing is
 * truncated. It does not contain the translations of types and statuses: see
 * `findTranslatedMatches`.
 */
export function searchTextOf(activity: SearchedActivity): string {
  const { userPrincipalName, operationType, customerName } = activity;
  const values = new Set<string>([userPrincipalName, operationType]);
  const mark = addChange(values, activity);
  addNames(values, activity);
  addIds(values, activity);
  addData(values, activity.customizedData);
  addJsonValues(values, activity.resourceOldValue);
  addJsonValues(values, activity.resourceNewValue);
  addOtherFields(values, activity);
  addLicenseNames(values, activity);
  const customer = customerName === null ? '' : foldText(customerName) + VALUE_SEPARATOR;
  return mark + customer + foldValues(values);
}

// Apart from the customer's name, most records have only printable ASCII with single blanks, where
// folding only changes the case. One test finds that out for the whole text.
const NEEDS_FOLDING = new RegExp(`[^${VALUE_SEPARATOR}-~]| {2}`);

function foldValues(values: Set<string>): string {
  const text = [...values].join(VALUE_SEPARATOR);
  if (!NEEDS_FOLDING.test(text)) return text.toLowerCase();
  return Array.from(values, foldText).join(VALUE_SEPARATOR);
}

// As the summary writes it in every language.
function addChange(values: Set<string>, activity: SearchedActivity): string {
  const change = canHaveChange(activity.operationType) ? findChange(activity) : null;
  if (change === null || 'text' in change) return changeMarker(null);
  const { from, to } = 'code' in change ? change.values : change;
  if (from && to) values.add(`${from} → ${to}`);
  return changeMarker('code' in change ? change.code : null);
}

function addNames(values: Set<string>, activity: SearchedActivity): void {
  const { operationType, status } = activity;
  // The row shows these when there is no translation.
  if (!isOperationType(operationType)) values.add(humanise(operationType));
  if (status !== 'succeeded' && !isStatus(status.toLowerCase()))
    values.add(status).add(humanise(status));
}

function addIds(values: Set<string>, activity: SearchedActivity): void {
  const { recordId, customerId, correlationId, sessionId, applicationId } = activity;
  values.add(recordId);
  for (const id of [customerId, correlationId, sessionId, applicationId]) {
    // The source composes a record's id from other ids, and each is needed only once.
    if (id !== null && !recordId.includes(id)) values.add(id);
  }
}

// The row names the licences of which the record only has the ids.
function addLicenseNames(values: Set<string>, { resourceType }: SearchedActivity): void {
  if (resourceType !== 'license') return;
  for (const value of [...values]) {
    const name = licenseNameOf(value.toLowerCase());
    if (name !== undefined) values.add(name);
  }
}

const VALUE_KEY = '"value":';
const QUOTE = 0x22;
// The first letter of null.
const LETTER_N = 0x6e;

function addData(values: Set<string>, data: CustomizedDatum[] | string): void {
  if (typeof data !== 'string') {
    for (const { value } of data) addScalars(values, value);
    return;
  }
  // Within a value the quotes of such a name are escaped.
  for (let at = data.indexOf(VALUE_KEY); at >= 0; at = data.indexOf(VALUE_KEY, at)) {
    at += VALUE_KEY.length;
    const first = data.charCodeAt(at);
    if (first === QUOTE) at = addString(values, { text: data, at });
    else if (first !== LETTER_N) return addData(values, JSON.parse(data));
  }
}

function addOtherFields(values: Set<string>, activity: SearchedActivity): void {
  const { participants, attributes, otherFields } = activity;
  for (const other of [
    participants,
    areCommonAttributes(attributes) ? null : attributes,
    otherFields,
  ]) {
    if (typeof other === 'string') addJsonValues(values, other);
    else if (other !== null) addScalars(values, other);
  }
}

// The one attribute that every record of the source has.
const COMMON_ATTRIBUTES = /^\s*\{\s*"objectType"\s*:\s*"AuditRecord"\s*\}\s*$/;

function areCommonAttributes(attributes: unknown): boolean {
  if (typeof attributes === 'string')
    return attributes.length < 100 && COMMON_ATTRIBUTES.test(attributes);
  if (typeof attributes !== 'object' || attributes === null) return false;
  const [[name, value] = [], ...more] = Object.entries(attributes);
  return more.length === 0 && name === 'objectType' && value === 'AuditRecord';
}

function addScalars(values: Set<string>, value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) addScalars(values, part);
  } else if (typeof value === 'string' || typeof value === 'number') {
    values.add(String(value));
  }
}
