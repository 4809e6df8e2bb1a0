import { en } from '@/lib/platform/i18n/messages/en';

// The lists are open: what is not here is shown humanised.
// Source: the types documented for `GET /v1/auditrecords`, see the English messages.
export const OPERATION_TYPES = Object.keys(en.operations) as OperationType[];

/** The resource types that are known. */
export const RESOURCE_TYPES = Object.keys(en.resources) as ResourceType[];

/** The operation statuses that are known, in lower case. */
export const STATUSES = Object.keys(en.statuses) as Status[];

type OperationType = keyof typeof en.operations;
type ResourceType = keyof typeof en.resources;
type Status = keyof typeof en.statuses;

/** Whether there are words for an operation type. */
export function isOperationType(text: string): text is OperationType {
  return Object.hasOwn(en.operations, text);
}

/** Whether there are words for a resource type. */
export function isResourceType(text: string): text is ResourceType {
  return Object.hasOwn(en.resources, text);
}

/** Whether there are words for an operation status, given in lower case. */
export function isStatus(text: string): text is Status {
  return Object.hasOwn(en.statuses, text);
}
