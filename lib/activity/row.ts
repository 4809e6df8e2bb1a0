import { sql } from '@/lib/database/database';
import type { Activity, ActorKind, CustomizedDatum } from './activity';

/** An activity as PostgreSQL sends it: times as its text in UTC. */
export type ActivityRow = {
  record_id: string;
  status: string;
  sequence: string;
  occurred_at: string;
  occurred_tick: number;
  recorded_at: string;
  customer_id: string | null;
  customer_name: string | null;
  user_principal_name: string;
  actor_kind: ActorKind;
  application_id: string | null;
  resource_type: string;
  operation_type: string;
  correlation_id: string | null;
  session_id: string | null;
  customized_data: CustomizedDatum[];
  resource_old_value: string | null;
  resource_new_value: string | null;
  participants: unknown;
  attributes: unknown;
  other_fields: unknown;
};

export const ACTIVITY_COLUMNS = sql`
  record_id, status, sequence, occurred_at, occurred_tick, recorded_at, customer_id, customer_name,
  user_principal_name, actor_kind, application_id, resource_type, operation_type, correlation_id,
  session_id, customized_data, resource_old_value, resource_new_value, participants, attributes,
  other_fields`;

/** A row as an activity. */
export function toActivity(row: ActivityRow): Activity {
  return {
    recordId: row.record_id,
    status: row.status,
    sequence: row.sequence,
    occurredAt: isoOf(row.occurred_at, row.occurred_tick),
    recordedAt: isoOf(row.recorded_at, 0),
    customerId: row.customer_id,
    customerName: row.customer_name,
    userPrincipalName: row.user_principal_name,
    actorKind: row.actor_kind,
    applicationId: row.application_id,
    resourceType: row.resource_type,
    operationType: row.operation_type,
    correlationId: row.correlation_id,
    sessionId: row.session_id,
    customizedData: row.customized_data,
    resourceOldValue: row.resource_old_value,
    resourceNewValue: row.resource_new_value,
    participants: row.participants,
    attributes: row.attributes,
    otherFields: row.other_fields,
    redactedChanges: null,
  };
}

/** PostgreSQL's `2026-11-21 20:46:05.05893+00` and a seventh digit as `2026-11-21T20:46:05.0589300Z`. */
export function isoOf(text: string, tick: number): string {
  const fraction = text.slice(20, -3).padEnd(6, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}${tick}Z`;
}
