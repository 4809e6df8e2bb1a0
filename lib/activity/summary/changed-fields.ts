import { textOf } from '@/lib/platform/json/parse-json';
import { readableChange } from './readable-value';
import type { Change, FromTo } from './summary';

/** A field whose value differs, under its source name; a side without a value is empty. */
export type FieldChange = FromTo & {
  field: string;
  /** Whether the field is within another field. */
  isNested: boolean;
};

// A change of one thing has far fewer fields; fifty rows must not walk through megabytes.
const MAX_VISITED = 500;
const MAX_DEPTH = 4;

// Written by the source beside every change.
const BOOKKEEPING = /^(?:etag|links|attributes|objectType)$/i;

/**
 * The single values that differ between an old and a new value, in the order of the new one, dates
 * last: they mostly follow from another change. A field that the new value leaves out was not a part
 * of the request. Bounded: of a large value only the first fields are compared. Never throws.
 */
export function changedFieldsOf(before: unknown, after: unknown): FieldChange[] {
  const changes: FieldChange[] = [];
  collectChanges({ changes, visited: 0 }, { before, after, depth: 0 });
  if (changes.length < 2) return changes;
  return [
    ...changes.filter(({ field }) => !isDate(field)),
    ...changes.filter(({ field }) => isDate(field)),
  ];
}

/** A field's change for a line; names and streets tell by themselves what they are. */
export function changeOfField({ field, isNested, from, to }: FieldChange): Change {
  const isName = /(?:Name|AddressLine\d)$/.test(field) && from !== '' && to !== '';
  if (!isName) return { field, isNested, from, to };
  const short = readableChange({ field, from, to });
  return { text: `${short.from} → ${short.to}` };
}

/** Whether a field holds a date or an instant, by its name. */
export function isDate(field: string): boolean {
  return /(?:Date|DateTime|Time|Until|Etag|ETag)$/.test(field);
}

type Walk = { changes: FieldChange[]; visited: number };
type Position = { before: unknown; after: unknown; depth: number };

function collectChanges(walk: Walk, { before, after, depth }: Position): void {
  if (!isObject(before) || !isObject(after)) return;
  // Called for each change of an export of millions: most fields are equal. What a field inherits equals
  // no value of a JSON.
  for (const field of Object.keys(after)) {
    walk.visited += 1;
    if (walk.visited > MAX_VISITED) return;
    const current = after[field];
    if (before[field] === current || BOOKKEEPING.test(field)) continue;
    const old = Object.hasOwn(before, field) ? before[field] : undefined;
    if (isObject(old) && isObject(current)) {
      if (depth < MAX_DEPTH)
        collectChanges(walk, { before: old, after: current, depth: depth + 1 });
      continue;
    }
    const [from, to] = [scalarText(old), scalarText(current)];
    if (from === null || to === null || from === to) continue;
    walk.changes.push({ field, isNested: depth > 0, from, to });
  }
}

// Null for what has parts that a line has no room for.
function scalarText(value: unknown): string | null {
  if (Array.isArray(value))
    return value.length <= MAX_LISTED && value.every((item) => typeof item === 'string')
      ? value.join(', ')
      : null;
  return isObject(value) ? null : textOf(value);
}

const MAX_LISTED = 10;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
