import type { Activity, CustomizedDatum } from '@/lib/activity/activity';
import { findChange, hasChangeWords } from '@/lib/activity/words/deed-words';
import { humanise } from '@/lib/activity/words/humanise';
import { parseJson } from '@/lib/activity/words/json-value';
import { isOperationType, isStatus } from '@/lib/activity/words/known-types';
import { foldText } from '@/lib/fold-text';
import { BETWEEN_VALUES, changeMark } from './change-mark';

/** What is searched of an activity. */
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
  /** As a list, or as JSON.stringify writes one. */
  customizedData: CustomizedDatum[] | string;
};

/**
 * The text that an activity is searched by: what its row says was changed, and each different value
 * of its details and ids, its customer, its user and its operation, folded as what is searched for.
 * Nothing is cut. Words that rows are given by their types and statuses are not in it: see
 * `wordsSaying`.
 */
export function searchTextOf(activity: SearchedActivity): string {
  const { userPrincipalName, operationType, customerName } = activity;
  const values = new Set<string>([userPrincipalName, operationType]);
  const mark = addChange(values, activity);
  addNames(values, activity);
  addIds(values, activity);
  addData(values, activity.customizedData);
  addTexts(values, activity.resourceOldValue);
  addTexts(values, activity.resourceNewValue);
  const customer = customerName === null ? '' : foldText(customerName) + BETWEEN_VALUES;
  return mark + customer + folded(values);
}

// Printable ASCII with single blanks, which most records hold besides the customer's name, only differs
// in case: that is seen at once for all of it.
const BEYOND_CASE = new RegExp(`[^${BETWEEN_VALUES}-~]| {2}`);

function folded(values: Set<string>): string {
  const text = [...values].join(BETWEEN_VALUES);
  if (!BEYOND_CASE.test(text)) return text.toLowerCase();
  return Array.from(values, foldText).join(BETWEEN_VALUES);
}

// As the row writes it in every language.
function addChange(values: Set<string>, activity: SearchedActivity): string {
  const change = hasChangeWords(activity.operationType) ? findChange(activity) : null;
  if (change === null || 'told' in change) return changeMark(null);
  const { from, to } = change.values;
  if (from && to) values.add(`${from} → ${to}`);
  return changeMark(change.code);
}

function addNames(values: Set<string>, activity: SearchedActivity): void {
  const { operationType, status } = activity;
  // Of what there are no words for, the row shows these.
  if (!isOperationType(operationType)) values.add(humanise(operationType));
  if (status !== 'succeeded' && !isStatus(status.toLowerCase()))
    values.add(status).add(humanise(status));
}

function addIds(values: Set<string>, activity: SearchedActivity): void {
  const { recordId, customerId, correlationId, sessionId, applicationId } = activity;
  values.add(recordId);
  for (const id of [customerId, correlationId, sessionId, applicationId]) {
    // The source makes the id of a record of other ids: each needs to be there only once.
    if (id !== null && !recordId.includes(id)) values.add(id);
  }
}

// Not by what JSON.parse gives: it rounds long numbers, and takes as long as all the rest. And without
// a pattern: a load of a million records would wait for it.
function addTexts(values: Set<string>, text: string | null): void {
  if (!text) return;
  if (!/^\s*[{["]/.test(text) || !addTokens(values, text)) values.add(text);
}

/** Adds the values of a JSON text; false where it holds what JSON has no token for. */
function addTokens(values: Set<string>, text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const first = text.charCodeAt(at);
    if (first === QUOTE) at = addQuoted(values, { text, at });
    else if (first === MINUS || isDigit(first)) at = addNumber(values, { text, at });
    else if (BETWEEN_TOKENS.has(first)) at += 1;
    else at = afterWord({ text, at });
    if (at < 0) return false;
  }
  return true;
}

type Place = { text: string; at: number };

// These give where what they added, or passed by, ends; -1 where it does not, or is none of JSON's.
function addQuoted(values: Set<string>, { text, at }: Place): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && isEscaped({ text, at: end })) end = text.indexOf('"', end + 1);
  if (end < 0) return -1;
  if (!isName({ text, at: end + 1 })) {
    const quoted = text.slice(at + 1, end);
    values.add(quoted.includes('\\') ? unescaped(quoted) : quoted);
  }
  return end + 1;
}

function addNumber(values: Set<string>, { text, at }: Place): number {
  let end = at + 1;
  while (/[\d.eE+-]/.test(text.charAt(end))) end += 1;
  values.add(text.slice(at, end));
  return end;
}

function afterWord({ text, at }: Place): number {
  const word = WORDS.find((one) => text.startsWith(one, at));
  return word === undefined ? -1 : at + word.length;
}

const WORDS = ['null', 'true', 'false'];
const BETWEEN_TOKENS = new Set(Array.from('{}[],: \t\n\r', (sign) => sign.charCodeAt(0)));
const QUOTE = 0x22;
const MINUS = 0x2d;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SPACE = 0x20;
// The n of null.
const NULL = 0x6e;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

// After an odd number of backslashes.
function isEscaped({ text, at }: Place): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 1;
}

// What a colon follows, blanks aside.
function isName({ text, at }: Place): boolean {
  let next = at;
  while (text.charCodeAt(next) <= SPACE) next += 1;
  return text.charCodeAt(next) === COLON;
}

function unescaped(quoted: string): string {
  const text = parseJson(`"${quoted}"`);
  return typeof text === 'string' ? text : quoted;
}

const VALUE = '"value":';

function addData(values: Set<string>, data: CustomizedDatum[] | string): void {
  if (typeof data !== 'string') {
    for (const { value } of data) addScalars(values, value);
    return;
  }
  // Within a text the quotes of such a name would be escaped.
  for (let at = data.indexOf(VALUE); at >= 0; at = data.indexOf(VALUE, at)) {
    at += VALUE.length;
    const first = data.charCodeAt(at);
    if (first === QUOTE) at = addQuoted(values, { text: data, at });
    else if (first !== NULL) return addData(values, JSON.parse(data));
  }
}

function addScalars(values: Set<string>, value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) addScalars(values, part);
  } else if (typeof value === 'string' || typeof value === 'number') {
    values.add(String(value));
  }
}
