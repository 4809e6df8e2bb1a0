import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { textOf } from '@/lib/activity/redaction/redact';
import { FOLDABLE, mayContainSecret } from '@/lib/activity/redaction/may-contain-secret';
import { REDACTED } from '@/lib/activity/redaction/redacted';

/**
 * Whether it is certain, from one look at everything that a record says beside names and ids, that there
 * is nothing to redact and no `[redacted]` in it. Nearly always, and a look at each field costs more.
 * The fields are apart from each other by line breaks, which end every word. An escape counts as a
 * secret, because it may spell any letter; and where an accent is folded in one field, what folding does
 * in another is not certain.
 */
export function hasPlainData(record: AuditRecord): boolean {
  const { resourceOldValue, resourceNewValue, customizedData, redactedChanges } = record;
  if (redactedChanges !== null) return false;
  let text = `${resourceOldValue ?? ''}\n${resourceNewValue ?? ''}`;
  for (const { key, value } of customizedData) text += `\n${key}\n${textOf(value)}`;
  for (const value of [record.participants, record.attributes, record.otherFields])
    if (value !== null) text += `\n${JSON.stringify(value)}`;
  return !FOLDABLE.test(text) && !mayContainSecret(text) && !text.includes(REDACTED);
}
