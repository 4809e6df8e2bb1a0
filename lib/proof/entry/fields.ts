import type pg from 'pg';
import { toIsoMicros, toIsoTime } from '@/lib/activity/query/row';

/**
 * The fields of an activity as its entry has them, in the order in which their salts are taken: see
 * docs/proof.md. The order and the names are part of the format, and stay.
 */
export const FIELDS = [
  'partnerId',
  'id',
  'operationStatus',
  'operationDate',
  'customerId',
  'customerName',
  'userPrincipalName',
  'actorKind',
  'applicationId',
  'resourceType',
  'operationType',
  'originalCorrelationId',
  'sessionId',
  'customizedData',
  'resourceOldValue',
  'resourceNewValue',
  'participants',
  'attributes',
  'otherFields',
  'redactedChanges',
  'stored',
] as const;

export type FieldName = (typeof FIELDS)[number];

/** A stored activity as it is sealed: the value of each of FIELDS, and when it was recorded (UTC). */
export type SealedActivity = { recorded: string; values: (string | null)[] };

/**
 * The columns of a SealedActivity, in its order, for rows of `activity`: those of FIELDS but the last
 * one, what that is made of, and when the activity was recorded.
 */
export const SEALED_COLUMNS = `partner_id, record_id, status, occurred_at, customer_id, customer_name,
  user_principal_name, actor_kind, application_id, resource_type, operation_type, correlation_id,
  session_id, customized_data, resource_old_value, resource_new_value, participants, attributes,
  other_fields, redacted_changes, is_own, redaction, sequence, source_id, source_kind, variant,
  recorded_at, occurred_tick`;

/** Leaves each value as the text that PostgreSQL writes: that is what is sealed. */
export const SEALED_TYPES: pg.CustomTypesConfig = { getTypeParser: () => (text: string) => text };

/** Converts a row of SEALED_COLUMNS, read as SEALED_TYPES in a session in UTC. */
export function toSealedActivity(row: readonly (string | null)[]): SealedActivity {
  const [own, redaction, sequence, source, sourceKind, variant, recorded, tick] =
    row.slice(CONTENT_COUNT);
  const stored = JSON.stringify({
    own: own === 't',
    redaction: numberOf(redaction),
    sequence,
    source: numberOf(source),
    sourceKind,
    variant: numberOf(variant),
  });
  const values = [...row.slice(0, CONTENT_COUNT), stored];
  values[OCCURRED] = toIsoTime(values[OCCURRED] ?? '', Number(tick));
  return { recorded: toIsoMicros(recorded ?? ''), values };
}

const CONTENT_COUNT = FIELDS.length - 1;
const OCCURRED = FIELDS.indexOf('operationDate');

function numberOf(digits: string | null | undefined): number | null {
  return digits ? Number(digits) : null;
}

/** The value of a field of a sealed activity; null when it has none. */
export function valueOf({ values }: SealedActivity, name: FieldName): string | null {
  return values[FIELDS.indexOf(name)] ?? null;
}
