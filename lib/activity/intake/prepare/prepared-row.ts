import { searchTextOf } from '@/lib/activity/search/search-text';
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
    record_id: record.recordId,
    is_derived: record.isDerived,
    ...contentColumnsOf(record),
    redaction: record.redaction,
    actor_kind: actor.kind,
    actor_domain: actor.domain,
    is_conflict: isConflict,
    text: searchTextOf({
      ...record,
      status: record.operationStatus,
      correlationId: record.originalCorrelationId,
    }),
  };
}
