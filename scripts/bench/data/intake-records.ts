import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';
import { dayOf, now, UTC } from '@/lib/platform/time/time';
import { sampleCustomers } from '@/prisma/sample/companies/customers';
import { startOfDay } from '@/prisma/sample/timeline/instant';
import { samplePartner } from '@/prisma/sample/companies/partners';
import { generateActivities } from '@/prisma/sample/timeline/scenario';

const CUSTOMERS = 200;

/** The same `count` activities on each call, for sending and for inserting them. */
export function intakeActivities(count: number): BulkActivity[] {
  const today = startOfDay(dayOf(now(), UTC));
  const partner = samplePartner(3);
  const customers = sampleCustomers({ partner, customers: CUSTOMERS, today });
  const activities = generateActivities({
    partner,
    customers,
    today,
    count,
    firstOrdinal: 0,
    growth: 0,
  });
  return [...activities];
}

/** An activity as a record for the API; `mark` makes its id unique. */
export function recordOf(activity: BulkActivity, mark: string): Record<string, unknown> {
  return {
    id: `${mark}-${activity.recordId}`,
    customerId: activity.customerId,
    customerName: activity.customerName,
    userPrincipalName: activity.userPrincipalName,
    applicationId: activity.applicationId,
    resourceType: activity.resourceType,
    operationType: activity.operationType,
    operationStatus: activity.status,
    operationDate: activity.occurredAt,
    originalCorrelationId: activity.correlationId,
    resourceOldValue: activity.resourceOldValue,
    resourceNewValue: activity.resourceNewValue,
    customizedData: JSON.parse(activity.customizedData),
    attributes: activity.attributes && JSON.parse(activity.attributes),
  };
}

/** `items` in batches of `size`; the last one may be smaller. */
export function batchesOf<Item>(items: Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, batch) => items.slice(batch * size, (batch + 1) * size));
}
