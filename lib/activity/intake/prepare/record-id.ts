import { createHash } from 'node:crypto';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { contentOfRecord } from './record-columns';

/** The prefix of ids that are derived from the content of the record. */
export const DERIVED_ID_PREFIX = 'content-';

// Such an id is not trusted. If a record arrives with one, as from an export of this log, it is
// derived again: otherwise whoever knows what a record without an id will say could claim its id
// first.
const DERIVED_ID = new RegExp(`^${DERIVED_ID_PREFIX}[\\w-]{43}$`);

/** The id that a record is stored under, and whether it is derived from the record's content. */
export type RecordIdentity = { recordId: string; isDerived: boolean };

/**
 * The id of an audit record: its own, or one derived from its content, so that the same record is
 * recognised wherever it comes from and however it is written. The status does not count: a later
 * state is the same record. Takes the redacted record, so that the id reveals nothing about a
 * secret.
 */
export function identityOf(record: AuditRecord): RecordIdentity {
  const { id } = record;
  if (id && !DERIVED_ID.test(id)) return { recordId: id, isDerived: false };
  const derived = derivedId(record);
  // An export of another partner's log names that partner, which does not make it a different
  // record.
  const isOfExport = id !== null && id !== derived && id === derivedId(withoutPartner(record));
  return { recordId: isOfExport ? id : derived, isDerived: true };
}

function derivedId(record: AuditRecord): string {
  const content = {
    ...contentOfRecord(record),
    operationStatus: null,
    // Left out, so that records stored before this field existed keep their id.
    redactedChanges: undefined,
  };
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  return DERIVED_ID_PREFIX + digest;
}

function withoutPartner(record: AuditRecord): AuditRecord {
  const others = { ...record.otherFields };
  delete others.partnerId;
  return { ...record, otherFields: Object.keys(others).length > 0 ? others : null };
}
