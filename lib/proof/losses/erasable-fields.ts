import type { FieldName } from '@/lib/proof/entry/fields';

/**
 * The fields that can be erased, with their columns and what is in those afterwards. The others say what
 * happened to whom and when, and nobody's name: without them the log would say nothing.
 */
export const ERASABLE_FIELDS = {
  customerName: { column: 'customer_name', empty: null },
  userPrincipalName: { column: 'user_principal_name', empty: '' },
  applicationId: { column: 'application_id', empty: null },
  originalCorrelationId: { column: 'correlation_id', empty: null },
  sessionId: { column: 'session_id', empty: null },
  customizedData: { column: 'customized_data', empty: '[]' },
  resourceOldValue: { column: 'resource_old_value', empty: null },
  resourceNewValue: { column: 'resource_new_value', empty: null },
  participants: { column: 'participants', empty: null },
  attributes: { column: 'attributes', empty: null },
  otherFields: { column: 'other_fields', empty: null },
  redactedChanges: { column: 'redacted_changes', empty: null },
} as const satisfies Partial<Record<FieldName, { column: string; empty: string | null }>>;

export type ErasableField = keyof typeof ERASABLE_FIELDS;

/** Whether a name is that of a field that can be erased. */
export function isErasable(name: string): name is ErasableField {
  return Object.hasOwn(ERASABLE_FIELDS, name);
}
