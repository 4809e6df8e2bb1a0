import type { Activity } from './activity';

/** An activity as the audit record it was, in the source's field names; absent fields are left out. */
export function toAuditRecord(activity: Activity): Record<string, unknown> {
  const { otherFields } = activity;
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
  };
  const known = Object.entries(record).filter(([, value]) => value !== null);
  // What is written there of a known field is not what the product takes for its value.
  return { ...(typeof otherFields === 'object' ? otherFields : {}), ...Object.fromEntries(known) };
}
