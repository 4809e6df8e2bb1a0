import type { Activity } from './activity';
import { SENT_SOURCE_FIELD, SOURCES_FIELD } from './intake/without-sources';
import { toldSource } from './source/source';

/**
 * An activity as the audit record it was, in the source's field names, and the ways by which it came;
 * absent fields are left out.
 */
export function toAuditRecord(activity: Activity): Record<string, unknown> {
  const otherFields: object = Object(activity.otherFields);
  const sentSource: unknown = Reflect.get(otherFields, SOURCES_FIELD);
  const record = {
    id: activity.recordId,
    customerId: activity.customerId,
    customerName: activity.customerName,
    userPrincipalName: activity.userPrincipalName || null,
    applicationId: activity.applicationId,
    resourceType: activity.resourceType,
    resourceOldValue: activity.resourceOldValue,
    resourceNewValue: activity.resourceNewValue,
    operationType: activity.operationType,
    operationDate: activity.occurredAt,
    operationStatus: activity.status || null,
    originalCorrelationId: activity.correlationId,
    sessionId: activity.sessionId,
    customizedData: activity.customizedData,
    participants: activity.participants,
    attributes: activity.attributes,
    redactedChanges: activity.redactedChanges,
    [SOURCES_FIELD]: activity.sources.map(toldSource),
    [SENT_SOURCE_FIELD]: sentSource ?? null,
  };
  const known = Object.entries(record).filter(([, value]) => value !== null);
  // What is written there of a known field is not what the product takes for its value.
  return { ...otherFields, ...Object.fromEntries(known) };
}
