import type { Activity } from './activity';

/** An activity as the audit record it was, in the source's field names; absent fields are left out. */
export function toAuditRecord(activity: Activity): Record<string, unknown> {
  const { otherFields } = activity;
  const record = {
    ...(typeof otherFields === 'object' ? otherFields : {}),
    id: activity.recordId,
    customerId: activity.customerId,
    customerName: activity.customerName,
    userPrincipalName: activity.userPrincipalName,
    applicationId: activity.applicationId,
    resourceType: activity.resourceType,
    resourceOldValue: activity.resourceOldValue,
    resourceNewValue: activity.resourceNewValue,
    operationType: activity.operationType,
    operationDate: activity.occurredAt,
    operationStatus: activity.status,
    originalCorrelationId: activity.correlationId,
    sessionId: activity.sessionId,
    customizedData: activity.customizedData,
    participants: activity.participants,
    attributes: activity.attributes,
    redactedChanges: activity.redactedChanges,
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}
