import type pg from 'pg';
import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';

const COLUMNS = [
  ...['partner_id', 'record_id', 'status', 'occurred_at', 'occurred_tick', 'customer_id'],
  ...['customer_name', 'user_principal_name', 'actor_kind', 'application_id', 'resource_type'],
  ...['operation_type', 'correlation_id', 'session_id', 'customized_data', 'resource_old_value'],
  ...['resource_new_value', 'participants', 'attributes'],
];

/** A plain INSERT of many rows, prepared in advance; `mark` makes the ids unique. */
export function rawInsertOf(
  activities: BulkActivity[],
  { partnerId, mark }: { partnerId: string; mark: string },
): pg.QueryConfig {
  const rows = activities.map((activity) => [
    ...[partnerId, `${mark}-${activity.recordId}`, activity.status],
    ...[`${activity.occurredAt.slice(0, 26)}Z`, activity.occurredAt.slice(26, 27)],
    ...[activity.customerId, activity.customerName, activity.userPrincipalName],
    ...[activity.actorKind, activity.applicationId, activity.resourceType],
    ...[activity.operationType, activity.correlationId, activity.sessionId],
    ...[activity.customizedData, activity.resourceOldValue, activity.resourceNewValue],
    ...[activity.participants, activity.attributes],
  ]);
  const placeholders = rows.map((row, number) => {
    const first = number * row.length + 1;
    return `(${row.map((_, column) => `$${first + column}`).join(', ')})`;
  });
  return {
    text: `INSERT INTO activity (${COLUMNS.join(', ')}) VALUES ${placeholders.join(', ')}`,
    values: rows.flat(),
  };
}
