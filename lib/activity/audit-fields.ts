import type { Activity } from './activity';

/** The fields of an audit record, in order: the source's name and the activity's. */
export const AUDIT_FIELDS = [
  ['id', 'recordId'],
  ['customerId', 'customerId'],
  ['customerName', 'customerName'],
  ['userPrincipalName', 'userPrincipalName'],
  ['applicationId', 'applicationId'],
  ['resourceType', 'resourceType'],
  ['resourceOldValue', 'resourceOldValue'],
  ['resourceNewValue', 'resourceNewValue'],
  ['operationType', 'operationType'],
  ['operationDate', 'occurredAt'],
  ['operationStatus', 'status'],
  ['originalCorrelationId', 'correlationId'],
  ['sessionId', 'sessionId'],
  ['customizedData', 'customizedData'],
  ['participants', 'participants'],
  ['attributes', 'attributes'],
  ['redactedChanges', 'redactedChanges'],
] as const satisfies [name: string, field: keyof Activity][];

type AuditField = (typeof AUDIT_FIELDS)[number];

/** The source's names of a record's fields. */
export type AuditFieldName = AuditField[0];

/** A record's value of a field, or null: a missing user or status is stored as an empty text. */
export function valueOrNull<Value>(field: AuditField[1], value: Value): Value | null {
  return value === '' && (field === 'userPrincipalName' || field === 'status') ? null : value;
}

/**
 * Whether a field is returned as the source wrote it. A value that does not fit its column is kept
 * among the record's other fields. Never true for the id, which identifies the record here.
 */
export function hasOriginalValue(
  name: AuditFieldName,
  written: object | ReadonlySet<string>,
): boolean {
  if (name === 'id') return false;
  return written instanceof Set ? written.has(name) : Object.hasOwn(written, name);
}
