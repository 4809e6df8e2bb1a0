import { createHash } from 'node:crypto';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { contentOfRecord } from './prepared-row';

/** What an id begins with that is derived from what its record says. */
export const DERIVED_ID_PREFIX = 'content-';

// Such an id is nobody's own. One that comes with a record, as in an export of this log, is derived
// anew: else whoever knows what a record without an id will say could take its id first.
const DERIVED_ID = new RegExp(`^${DERIVED_ID_PREFIX}[\\w-]{43}$`);

/** The id under which a record is stored, and whether it is derived from what the record says. */
export type RecordIdentity = { recordId: string; isDerived: boolean };

/**
 * The id of an audit record: its own, or one derived from its content, so that the same record is
 * known again wherever it comes from, and however it is spelt. The status is left out: a later state
 * is the same record. Takes the record after redaction, so that the id tells nothing of a secret.
 */
export function identityOf(record: AuditRecord): RecordIdentity {
  const { id } = record;
  if (id && !DERIVED_ID.test(id)) return { recordId: id, isDerived: false };
  const derived = derivedId(record);
  // An export of another partner's log names that partner, which makes it no other record.
  const isOfExport = id !== null && id !== derived && id === derivedId(withoutPartner(record));
  return { recordId: isOfExport ? id : derived, isDerived: true };
}

function derivedId(record: AuditRecord): string {
  const content = {
    ...contentOfRecord(record),
    operationStatus: null,
    // Left out: what came before it was noted has the same id.
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
