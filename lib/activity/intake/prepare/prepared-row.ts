import { searchTextOf, type SearchedActivity } from '@/lib/activity/search/search-text';
import { actorOf } from './actor';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { contentColumnsOf } from './record-columns';
import type { RecordIdentity } from './record-id';

/** An audit record with its id. */
export type IdentifiedRecord = AuditRecord &
  RecordIdentity & {
    /** See `Redaction`. */
    redaction: number;
  };

/** A record as it is sent to PostgreSQL to become a row. */
export type PreparedRow = ReturnType<typeof preparedRow>;

/**
 * The row of a record; `isConflict` says that an earlier record of the batch has the same id and is
 * about something else.
 */
export function preparedRow(record: IdentifiedRecord, { isConflict }: { isConflict: boolean }) {
  const actor = actorOf(record);
  return {
    ...contentColumnsOf(record),
    record_id: record.recordId,
    is_derived: record.isDerived,
    redaction: record.redaction,
    actor_kind: actor.kind,
    actor_domain: actor.domain,
    is_conflict: isConflict,
    text: searchTextOf(searchedFieldsOf(record)),
  };
}

// Named one by one: to copy all fields takes longer.
function searchedFieldsOf(record: IdentifiedRecord): SearchedActivity {
  return {
    recordId: record.recordId,
    status: record.operationStatus,
    customerId: record.customerId,
    customerName: record.customerName,
    userPrincipalName: record.userPrincipalName,
    applicationId: record.applicationId,
    resourceType: record.resourceType,
    operationType: record.operationType,
    correlationId: record.originalCorrelationId,
    sessionId: record.sessionId,
    resourceOldValue: record.resourceOldValue,
    resourceNewValue: record.resourceNewValue,
    customizedData: record.customizedData,
    participants: record.participants,
    attributes: record.attributes,
    otherFields: record.otherFields,
  };
}
