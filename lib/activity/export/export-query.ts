import type { ActorKind } from '@/lib/activity/activity';
import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import { activityCondition } from '@/lib/activity/query/condition';
import type { ActivityFilter } from '@/lib/activity/filter/filter';

/**
 * What a CSV needs of an activity, in the order of the columns of `exportQuery`; empty when absent.
 */
export type ExportRow = [
  occurredAt: string,
  customerName: string,
  operationType: string,
  userPrincipalName: string,
  status: string,
  customizedData: string,
  resourceNewValue: string,
  customerId: string,
  resourceType: string,
  correlationId: string,
  recordId: string,
  resourceOldValue: string,
  actorKind: ActorKind,
];

/** The query of a CSV, with the condition and the order of the page. */
export function exportQuery(scope: Scope, filter: ActivityFilter): Sql {
  return sql`
    SELECT ${exportColumns()}
    FROM partner_activity WHERE ${activityCondition(scope, filter)}
    ORDER BY occurred_at DESC, sequence DESC`;
}

/**
 * The columns of an `ExportRow`, all of them texts, each with a name of its own: none that the order names,
 * which would be by the text.
 */
export function exportColumns(): Sql {
  return sql`occurred_at::text AS occurred, customer_name, operation_type, user_principal_name, status,
      ${bounded(sql`customized_data::text`)} AS data,
      -- The values only where they show a change, or may contain line items and order ids.
      CASE WHEN resource_old_value IS NOT NULL OR ${mayContainIds(sql`resource_new_value`)} THEN ${bounded(sql`resource_new_value`)} END AS new_value,
      customer_id::text AS customer, resource_type, correlation_id, record_id,
      CASE WHEN resource_new_value IS NOT NULL OR status <> 'succeeded'
        OR ${mayContainIds(sql`resource_old_value`)} THEN ${bounded(sql`resource_old_value`)} END AS old_value,
      actor_kind`;
}

/** The maximum length of one value, in characters: four times the maximum size of a record. */
export const MAX_EXPORTED_LENGTH = 16 * 1024 * 1024;

// Values stored before records had a maximum size may be larger; a cell shows their start.
function bounded(value: Sql): Sql {
  return sql`CASE WHEN octet_length(${value}) > ${MAX_EXPORTED_LENGTH}::int THEN left(${value}, ${MAX_EXPORTED_LENGTH}::int)
    ELSE ${value} END`;
}

function mayContainIds(value: Sql): Sql {
  return sql`(resource_type IN ('order', 'subscription')
    OR strpos(${value}, '"OrderId"') > 0 OR strpos(${value}, '"SubscriptionId"') > 0)`;
}
