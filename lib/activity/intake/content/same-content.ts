import { REDACTED } from '@/lib/activity/redacted';
import type { CanonicalValue } from './canonical-json';
import { CONTENT_FIELDS, type RecordContent } from './record-content';

/**
 * Whether two records say the same. What is redacted in either may be anything: what is looked for
 * is not known any more, and rules of redaction grow.
 */
export function isSameContent(stored: RecordContent, other: RecordContent): boolean {
  return CONTENT_FIELDS.every((field) => isSame(stored[field], other[field]));
}

function isSame(one: CanonicalValue, other: CanonicalValue): boolean {
  if (one === other) return true;
  if (typeof one === 'string' && typeof other === 'string') {
    return matches(one, other) || matches(other, one);
  }
  if (Array.isArray(one)) return Array.isArray(other) && areSame(one, other);
  if (!hasFields(one) || !hasFields(other)) return false;
  const namesOf = ({ fields }: Fields) => fields.map(([name]) => name);
  const valuesOf = ({ fields }: Fields) => fields.map(([, value]) => value);
  return areSame(namesOf(one), namesOf(other)) && areSame(valuesOf(one), valuesOf(other));
}

function areSame(some: CanonicalValue[], others: CanonicalValue[]): boolean {
  return (
    some.length === others.length && some.every((value, at) => isSame(value, others[at] ?? null))
  );
}

type Fields = Extract<CanonicalValue, { fields: unknown }>;

function hasFields(value: CanonicalValue): value is Fields {
  return typeof value === 'object' && value !== null && 'fields' in value;
}

/** Whether `text` is what was redacted in `redacted`, as far as that still tells. */
function matches(redacted: string, text: string): boolean {
  const [beginning = '', ...rest] = redacted.split(REDACTED);
  const ending = rest.pop();
  if (ending === undefined || !text.startsWith(beginning)) return false;
  let at = beginning.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - at >= ending.length && text.endsWith(ending);
}
