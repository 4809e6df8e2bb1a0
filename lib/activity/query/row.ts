import { sql } from '@/lib/platform/database/database';
import { SOURCES_COLUMNS, toSources, type SourcesRow } from '@/lib/activity/source/sources-column';
import type { Activity, ActivityHead, ActorKind, CustomizedDatum } from '@/lib/activity/activity';
import { contentFieldsOf } from '@/lib/activity/stored/content-columns';

/** The columns of an activity's head as PostgreSQL sends them, with times as UTC texts. */
export type HeadRow = {
  record_id: string;
  status: string;
  variant: number;
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
} & SourcesRow;

/** An activity as PostgreSQL sends it. */
export type ActivityRow = HeadRow & {
  customized_data: CustomizedDatum[];
  resource_old_value: string | null;
  resource_new_value: string | null;
  participants: unknown;
  attributes: unknown;
  other_fields: unknown;
  redacted_changes: string[] | null;
};

/**
 * The columns of an activity's head, selected from `activity` under that name. Use them to read
 * many activities, or a large one.
 */
export const HEAD_COLUMNS = sql`
  record_id, status, variant, sequence, occurred_at, occurred_tick, recorded_at, customer_id, customer_name,
  user_principal_name, actor_kind, application_id, resource_type, operation_type, correlation_id,
  session_id, ${SOURCES_COLUMNS}`;

export const ACTIVITY_COLUMNS = sql`
  ${HEAD_COLUMNS}, customized_data, resource_old_value, resource_new_value, participants, attributes,
  other_fields, redacted_changes`;

/** Converts a row to an activity's head. */
export function toHead(row: HeadRow): ActivityHead {
  return {
    recordId: row.record_id,
    status: row.status,
    variant: row.variant,
    sequence: row.sequence,
    occurredAt: toIsoTime(row.occurred_at, row.occurred_tick),
    recordedAt: toIsoMicros(row.recorded_at),
    customerId: row.customer_id,
    customerName: row.customer_name,
    userPrincipalName: row.user_principal_name,
    actorKind: row.actor_kind,
    applicationId: row.application_id,
    resourceType: row.resource_type,
    operationType: row.operation_type,
    correlationId: row.correlation_id,
    sessionId: row.session_id,
    sources: toSources(row),
  };
}

/** Converts a row to an activity. */
export function toActivity(row: ActivityRow): Activity {
  return { ...toHead(row), ...contentFieldsOf(row) };
}

/**
 * Converts PostgreSQL's `2026-11-21 20:46:05.05893+00` and a seventh digit to
 * `2026-11-21T20:46:05.0589300Z`.
 */
export function toIsoTime(text: string, tick: number): string {
  return `${toIsoMicros(text).slice(0, -1)}${tick}Z`;
}

/**
 * The same without the seventh digit, which PostgreSQL does not store:
 * `2026-11-21T20:46:05.058930Z`.
 */
export function toIsoMicros(text: string): string {
  const fraction = text.slice(20, -3).padEnd(6, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
}
