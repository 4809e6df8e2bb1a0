import { createHash } from 'node:crypto';
import type { AuditRecord } from './audit-record';
import { contentOfRecord } from './prepared-row';

/** What an id begins with that is derived from what its record says. */
export const DERIVED = 'content-';

/**
 * The id of an audit record: its own, or one derived from its content, so that the same record is
 * known again wherever it comes from, and however it is spelt. The status is left out: a later state
 * is the same record. Takes the record after redaction, so that the id tells nothing of a secret.
 */
export function recordIdOf(record: AuditRecord): string {
  if (record.id) return record.id;
  const content = {
    ...contentOfRecord(record),
    operationStatus: null,
    // Left out: what came before it was noted has the same id.
    redactedChanges: undefined,
  };
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  return DERIVED + digest;
}
