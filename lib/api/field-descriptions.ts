import type { auditRecordFields } from '@/lib/activity/intake/audit-record-fields';

/** What each field of a record says, for those who write programs. */
export const FIELD_DESCRIPTIONS: Record<keyof typeof auditRecordFields, string> = {
  id: 'Unique among the partner’s records. A record with an id and a status that are stored already is a duplicate. Without one, an id is derived from the content.',
  partnerId:
    'The partner as the source names it. It decides nothing: a record belongs to the partner of the key.',
  customerId: 'The customer’s tenant.',
  customerName: 'The customer’s name as it was then.',
  userPrincipalName:
    'Who did it: a sign-in name, or the name of an application. Empty for the system.',
  applicationId: 'The application it was done with, by id or name.',
  resourceType: 'What it was done to, such as `subscription`. Values never seen before are kept.',
  operationType: 'What was done, such as `update_subscription`. Values never seen before are kept.',
  operationStatus: 'Usually `succeeded`, `failed`, `progress` or `decline`.',
  operationDate:
    'When, in ISO 8601 with up to seven digits of a second, from the year 1 on. Without an offset it is UTC.',
  originalCorrelationId: 'Ties the records of one action together.',
  sessionId: 'The session it was done in.',
  resourceOldValue:
    'What it was before: JSON, as a text or as it is. Passwords, secrets, tokens and keys in it are redacted before it is stored.',
  resourceNewValue: 'What it is now; the same.',
  customizedData:
    'More about it, in order. The lines of an order are numbered: `SubscriptionName-0`, `Quantity-0`, `SubscriptionName-1` …',
  participants: 'Kept as it is, redacted.',
  attributes: 'Kept as it is, redacted.',
};
