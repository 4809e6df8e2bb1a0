import type { PreparedRow } from '@/lib/activity/intake/prepare/prepared-row';

/** The columns of a batch and their types in PostgreSQL. All are sent as texts, and cast there. */
export const BATCH_COLUMNS = {
  record_id: 'text',
  is_derived: 'boolean',
  status: 'text',
  variant: 'smallint',
  occurred_at: 'timestamptz',
  occurred_tick: 'smallint',
  customer_id: 'uuid',
  customer_name: 'text',
  user_principal_name: 'text',
  actor_kind: 'actor_kind',
  actor_domain: 'text',
  application_id: 'text',
  resource_type: 'text',
  operation_type: 'text',
  correlation_id: 'text',
  session_id: 'text',
  customized_data: 'json',
  resource_old_value: 'text',
  resource_new_value: 'text',
  participants: 'json',
  attributes: 'json',
  other_fields: 'json',
  redacted_changes: 'json',
  redaction: 'smallint',
  is_conflict: 'boolean',
  text: 'text',
} as const satisfies Record<keyof BatchRow, string>;

export type BatchColumn = keyof typeof BATCH_COLUMNS;

/** All of them, in the order in which they are written. */
export const COLUMN_NAMES = Object.keys(BATCH_COLUMNS) as BatchColumn[];

/** A row of a batch. `variant` is given where it is not the first with its id and status. */
export type BatchRow = PreparedRow & { variant?: number };
