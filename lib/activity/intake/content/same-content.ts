import { REDACTED } from '@/lib/activity/redacted';
import type { CanonicalValue } from './canonical-json';
import { CONTENT_FIELDS, type ContentField, type RecordContent } from './record-content';

/** Fields in which what is redacted may be anything. */
export type HiddenFields = ReadonlySet<ContentField>;

/** Values: what they hold is redacted by rules that grow, and shrink where they took too much. */
export const HIDDEN_IN_VALUES: HiddenFields = new Set<ContentField>([
  ...(['customizedData', 'resourceOldValue', 'resourceNewValue'] as const),
  ...(['participants', 'attributes', 'otherFields'] as const),
]);

/** Names and ids, too. The fields that are left, nothing is ever redacted in. */
export const HIDDEN_ANYWHERE: HiddenFields = new Set<ContentField>([
  ...HIDDEN_IN_VALUES,
  ...(['customerName', 'userPrincipalName', 'applicationId'] as const),
  ...(['originalCorrelationId', 'sessionId'] as const),
]);

/** A record is taken as it is: who writes `[redacted]` into one could else pass it for any other. */
export const HIDDEN_NOWHERE: HiddenFields = new Set<ContentField>();

/**
 * Whether two records say the same. What is redacted in some fields of either, those of `hidden`, may
 * be anything: what is looked for is not known any more.
 */
export function isSameContent(
  [stored, other]: Two<RecordContent>,
  hidden: HiddenFields = HIDDEN_ANYWHERE,
): boolean {
  return CONTENT_FIELDS.every((field) => {
    const isSameText = hidden.has(field) ? mayBeSame : isEqual;
    return isSame([stored[field], other[field]], isSameText);
  });
}

type IsSameText = (one: string, other: string) => boolean;

const isEqual: IsSameText = (one, other) => one === other;

const mayBeSame: IsSameText = (one, other) => matches(one, other) || matches(other, one);

type Two<Value> = [one: Value, other: Value];

function isSame([one, other]: Two<CanonicalValue>, isSameText: IsSameText): boolean {
  if (one === other) return true;
  if (typeof one === 'string' && typeof other === 'string') return isSameText(one, other);
  if (Array.isArray(one)) return Array.isArray(other) && areSame([one, other], isSameText);
  if (!hasFields(one) || !hasFields(other)) return false;
  const namesOf = ({ fields }: Fields) => fields.map(([name]) => name);
  const valuesOf = ({ fields }: Fields) => fields.map(([, value]) => value);
  return (
    areSame([namesOf(one), namesOf(other)], isSameText) &&
    areSame([valuesOf(one), valuesOf(other)], isSameText)
  );
}

function areSame([some, others]: Two<CanonicalValue[]>, isSameText: IsSameText): boolean {
  return (
    some.length === others.length &&
    some.every((value, at) => isSame([value, others[at] ?? null], isSameText))
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
