import { createHash } from 'node:crypto';
import type { AuditRecord } from './audit-record';

/**
 * The id of an audit record: its own, or one derived from its content, so that the same record is
 * known again wherever it comes from. The status is left out: a later state is the same record; and
 * what is told of hidden values, which a source that redacts itself cannot tell.
 * Takes the record after redaction, so that the id tells nothing of a secret.
 */
export function recordIdOf(record: AuditRecord): string {
  if (record.id) return record.id;
  const content = Object.entries(record)
    .filter(([name]) => !LEFT_OUT.has(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `content-${createHash('sha256').update(JSON.stringify(content)).digest('base64url')}`;
}

const LEFT_OUT: ReadonlySet<string> = new Set(['id', 'operationStatus', 'redactedChanges']);
