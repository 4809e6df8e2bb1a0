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

// Of a time as text in UTC, with six digits.
const TIME = `'YYYY-MM-DD"T"HH24:MI:SS.US'`;

/**
 * The columns of a SealedActivity, in its order, for rows of `activity`: those of FIELDS but the last
 * one, what that is made of, and when the activity was recorded. JSON as the text that is stored.
 */
export const SEALED_COLUMNS = [
  'partner_id::text',
  'record_id',
  'status',
  `to_char(occurred_at AT TIME ZONE 'UTC', ${TIME}) || occurred_tick || 'Z'`,
  'customer_id::text',
  'customer_name',
  'user_principal_name',
  'actor_kind::text',
  'application_id',
  'resource_type',
  'operation_type',
  'correlation_id',
  'session_id',
  'customized_data::text',
  'resource_old_value',
  'resource_new_value',
  'participants::text',
  'attributes::text',
  'other_fields::text',
  'redacted_changes::text',
  'is_own',
  'redaction',
  'sequence::text',
  'source_id',
  'source_kind::text',
  'variant',
  `to_char(recorded_at AT TIME ZONE 'UTC', ${TIME}) || 'Z'`,
].join(', ');

/** Converts a row of SEALED_COLUMNS. */
export function toSealedActivity(row: readonly unknown[]): SealedActivity {
  const [own, redaction, sequence, source, sourceKind, variant, recorded] =
    row.slice(CONTENT_COUNT);
  const stored = JSON.stringify({ own, redaction, sequence, source, sourceKind, variant });
  const values = row
    .slice(0, CONTENT_COUNT)
    .map((value) => (value === null ? null : String(value)));
  return { recorded: String(recorded), values: [...values, stored] };
}

const CONTENT_COUNT = FIELDS.length - 1;

/** The value of a field of a sealed activity; null when it has none. */
export function valueOf({ values }: SealedActivity, name: FieldName): string | null {
  return values[FIELDS.indexOf(name)] ?? null;
}
