import { en } from '@/lib/platform/i18n/messages/en';

// The lists are open: types that are missing here are humanised. Source: the types documented for
// `GET /v1/auditrecords`, see the English messages.
export const OPERATION_TYPES = Object.keys(en.operations) as OperationType[];

/** The known resource types. */
export const RESOURCE_TYPES = Object.keys(en.resources) as ResourceType[];

/** The known operation statuses, in lower case. */
export const STATUSES = Object.keys(en.statuses) as Status[];

type OperationType = keyof typeof en.operations;
type ResourceType = keyof typeof en.resources;
type Status = keyof typeof en.statuses;

/** Whether an operation type is one of the product's own, for what is done to the log and the account. */
export function isOwnOperation(operationType: string): boolean {
  return operationType.startsWith('log_');
}

/** Whether an operation type has a translation. */
export function isOperationType(text: string): text is OperationType {
  return Object.hasOwn(en.operations, text);
}

/** Whether a resource type has a translation. */
export function isResourceType(text: string): text is ResourceType {
  return Object.hasOwn(en.resources, text);
}

/** Whether an operation status, in lower case, has a translation. */
export function isStatus(text: string): text is Status {
  return Object.hasOwn(en.statuses, text);
}
