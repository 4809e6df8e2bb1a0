import {
  isCurrentRedaction,
  mayRevealMore,
  type Redaction,
} from '@/lib/activity/redaction/redaction';
import type { CanonicalValue } from './canonical-json';
import { matchesRedacted } from './matches-redacted';
import { CONTENT_FIELDS, type ContentField, type RecordContent } from './record-content';

/** What a stored record says, redacted by the current rules where earlier rules had not done so. */
export type RedactedContent = { content: RecordContent; redaction: Redaction };

/**
 * Whether a record says the same as a stored one. Both are redacted, so what the same rules hid is
 * equal character by character, and a `[redacted]` that somebody wrote is a text like any other.
 * Only a value that other rules hid may be visible under the current ones. Which redacted values
 * differ can only be compared where the current rules determined it.
 */
export function isSameContent(stored: RedactedContent, other: RecordContent): boolean {
  const matches = mayRevealMore(stored.redaction) ? matchesRedacted : neverMatches;
  return CONTENT_FIELDS.every((field) => {
    if (field === 'redactedChanges' && !isCurrentRedaction(stored.redaction)) return true;
    const values = { stored: stored.content[field], other: other[field] };
    return isSame(values, VALUE_FIELDS.has(field) ? matches : neverMatches);
  });
}

// Rules redact by the names of values; in names and ids they only redact what looks like a token.
const VALUE_FIELDS: ReadonlySet<ContentField> = new Set<ContentField>([
  ...(['customizedData', 'resourceOldValue', 'resourceNewValue'] as const),
  ...(['participants', 'attributes', 'otherFields'] as const),
]);

type RedactedMatcher = (text: string, redacted: string) => boolean;

const neverMatches: RedactedMatcher = () => false;

type ComparedValues<Value> = { stored: Value; other: Value };

function isSame(
  { stored, other }: ComparedValues<CanonicalValue>,
  matches: RedactedMatcher,
): boolean {
  if (stored === other) return true;
  if (typeof stored === 'string') return typeof other === 'string' && matches(other, stored);
  if (Array.isArray(stored)) {
    return Array.isArray(other) && areSame({ stored, other }, matches);
  }
  if (!hasFields(stored) || !hasFields(other)) return false;
  const valuesOf = ({ fields }: Fields) => fields.map(([, value]) => value);
  return (
    haveSameNames(stored, other) &&
    areSame({ stored: valuesOf(stored), other: valuesOf(other) }, matches)
  );
}

function areSame(
  { stored, other }: ComparedValues<CanonicalValue[]>,
  matches: RedactedMatcher,
): boolean {
  return (
    stored.length === other.length &&
    stored.every((value, at) => isSame({ stored: value, other: other[at] ?? null }, matches))
  );
}

type Fields = Extract<CanonicalValue, { fields: unknown }>;

function haveSameNames({ fields }: Fields, { fields: others }: Fields): boolean {
  return fields.length === others.length && fields.every(([name], at) => name === others[at]?.[0]);
}

function hasFields(value: CanonicalValue): value is Fields {
  return typeof value === 'object' && value !== null && 'fields' in value;
}
