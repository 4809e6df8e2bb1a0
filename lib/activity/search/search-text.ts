import type { CustomizedDatum } from '@/lib/activity/activity';
import { parseJson } from '@/lib/activity/words/json-value';

/** What is searched of an activity. */
export type SearchedActivity = {
  customerName: string | null;
  userPrincipalName: string;
  operationType: string;
  customizedData: CustomizedDatum[];
  resourceOldValue: string | null;
  resourceNewValue: string | null;
};

/**
 * The text that an activity is searched by: each different value of its details, its customer, its
 * user and its operation, one a line, folded as what is searched for. Nothing is cut.
 */
export function searchTextOf(activity: SearchedActivity): string {
  const { customerName, userPrincipalName, operationType } = activity;
  const values = new Set<string>([userPrincipalName, operationType]);
  if (customerName !== null) values.add(customerName);
  // Whoever does not know the type writes its words.
  values.add(operationType.replaceAll('_', ' '));
  for (const { value } of activity.customizedData) addScalars(values, value);
  addTexts(values, activity.resourceOldValue);
  addTexts(values, activity.resourceNewValue);
  return foldCase([...values].join('\n'));
}

/** A text as it is compared: in lower case, whatever language it is of. */
export function foldCase(text: string): string {
  // Greek writes one of its lower-case letters otherwise where a word ends.
  return text.toLowerCase().replaceAll('ς', 'σ');
}

// A text, or the name of a field when a colon follows, or a number with all its digits.
const JSON_PARTS = /"((?:[^"\\]|\\.)*)"(\s*:)?|-?\d[\d.eE+-]*/g;

// Not by what JSON.parse gives: it rounds long numbers.
function addTexts(values: Set<string>, text: string | null): void {
  if (!text) return;
  const parsed = parseJson(text);
  if (typeof parsed !== 'object' || parsed === null) {
    values.add(typeof parsed === 'string' ? parsed : text);
    return;
  }
  for (const [part, quoted, colon] of text.matchAll(JSON_PARTS)) {
    if (quoted === undefined) values.add(part);
    else if (!colon) values.add(quoted.includes('\\') ? unescaped(quoted) : quoted);
  }
}

function unescaped(quoted: string): string {
  const text = parseJson(`"${quoted}"`);
  return typeof text === 'string' ? text : quoted;
}

function addScalars(values: Set<string>, value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) addScalars(values, part);
  } else if (typeof value === 'string' || typeof value === 'number') {
    values.add(String(value));
  }
}
