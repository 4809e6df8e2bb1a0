import { REDACTED } from '@/lib/activity/redaction/redacted';
import { REDACTION_VERSION } from '@/lib/activity/redaction/redaction';
import { hasPlainData } from './has-plain-data';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';

/**
 * The redaction to store with a record, taken from the record as it arrived. `isPlain`: see
 * `hasPlainData`.
 */
export function redactionOf(record: AuditRecord, isPlain = hasPlainData(record)): number {
  return !isPlain && containsRedacted(record) ? -REDACTION_VERSION : REDACTION_VERSION;
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
