import { REDACTED } from './redacted';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';

/**
 * The version of the redaction rules. Increase it with every change after which the rules hide less
 * than before, or something else: a value that earlier rules hid may then come again in clear text,
 * and must still count as the same record.
 */
export const REDACTION_VERSION = 1;

/**
 * What `[redacted]` in a stored record means: the version of the rules that wrote it; the negated
 * version where the record arrived with it, so that it is literal text; null where this was not
 * recorded yet.
 */
export type Redaction = number | null;

/** The redaction to store with a record, taken from the record as it arrived. */
export function redactionOf(record: AuditRecord): number {
  return containsRedacted(record) ? -REDACTION_VERSION : REDACTION_VERSION;
}

/** Whether a stored record was redacted by the current rules. */
export function isCurrentRedaction(redaction: Redaction): boolean {
  return redaction !== null && Math.abs(redaction) === REDACTION_VERSION;
}

/** Whether `[redacted]` in a stored record may hide something that the current rules would show. */
export function mayRevealMore(redaction: Redaction): boolean {
  return redaction === null || (redaction > 0 && !isCurrentRedaction(redaction));
}

function containsRedacted(record: AuditRecord): boolean {
  const { resourceOldValue, resourceNewValue, customizedData } = record;
  const { participants, attributes, otherFields } = record;
  const values = [customizedData, participants, attributes, otherFields];
  const texts = [resourceOldValue, resourceNewValue, ...values.map((value) => jsonOf(value))];
  return texts.some((text) => text !== null && unescapeText(text).includes(REDACTED));
}

function jsonOf(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

// The letters of JSON in a text may be escaped, repeatedly where texts are nested.
function unescapeText(text: string): string {
  if (!text.includes('\\u')) return text;
  return text.replace(/\\+u([\da-f]{4})/gi, (_escape, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
