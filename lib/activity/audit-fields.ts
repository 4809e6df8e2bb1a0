import type { Activity } from './activity';

/** The fields of an audit record, in their order: the source's name of each, and an activity's. */
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

/** The names that a record's fields have in the source. */
export type AuditFieldName = AuditField[0];

/** What a record has in a field, or null: no user and no status are stored as empty texts. */
export function valueOrNull<Value>(field: AuditField[1], value: Value): Value | null {
  return value === '' && (field === 'userPrincipalName' || field === 'status') ? null : value;
}

/**
 * Whether a field is told as it was written, which is kept among a record's other fields where it does
 * not fit. Never the id: that is what the record is known by here.
 */
export function hasOriginalValue(
  name: AuditFieldName,
  written: object | ReadonlySet<string>,
): boolean {
  if (name === 'id') return false;
  return written instanceof Set ? written.has(name) : Object.hasOwn(written, name);
}
