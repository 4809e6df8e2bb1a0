import { REDACTED } from './redacted';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';

/**
 * Counts the rules by which secrets are redacted. Raised with every change by which they hide less
 * than before, or something else: what was hidden by others may then come again in the clear, and is
 * the same record all the same.
 */
export const REDACTION_VERSION = 1;

/**
 * Tells what `[redacted]` in a record stands for: the version of the rules that put it there; that
 * version below zero where it stood in what came, so that it stands for itself; null where that was
 * not noted yet.
 */
export type Redaction = number | null;

/** What is noted of a record, by how it came. */
export function redactionOf(record: AuditRecord): number {
  return containsRedacted(record) ? -REDACTION_VERSION : REDACTION_VERSION;
}

/** Whether the rules in force were those by which a stored record was redacted. */
export function isCurrentRedaction(redaction: Redaction): boolean {
  return redaction !== null && Math.abs(redaction) === REDACTION_VERSION;
}

/** Whether `[redacted]` in a stored record may stand for what the rules in force would show. */
export function mayRevealMore(redaction: Redaction): boolean {
  return redaction === null || (redaction > 0 && !isCurrentRedaction(redaction));
}

function containsRedacted(record: AuditRecord): boolean {
  const { resourceOldValue, resourceNewValue, customizedData } = record;
  const { participants, attributes, otherFields } = record;
  const values = [customizedData, participants, attributes, otherFields];
  const told = [resourceOldValue, resourceNewValue, ...values.map((value) => jsonOf(value))];
  return told.some((text) => text !== null && unescaped(text).includes(REDACTED));
}

function jsonOf(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

// In a text that holds JSON its letters may be escaped, again and again in texts within texts.
function unescaped(text: string): string {
  if (!text.includes('\\u')) return text;
  return text.replace(/\\+u([\da-f]{4})/gi, (_escape, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
