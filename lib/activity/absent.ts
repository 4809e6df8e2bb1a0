import { isBlank } from '@/lib/platform/text/is-blank';
import { userKey } from './users/user-key';

/** Stands in URLs for a field that a record does not have, as its user or its status. */
export const ABSENT = '(none)';

/** A stored value as URLs name it. */
export function toFilterValue(value: string): string {
  return isBlank(value) ? ABSENT : value;
}

/** The same of a user. */
export function toFilterUser(userPrincipalName: string): string {
  return userKey(userPrincipalName) === '' ? ABSENT : userPrincipalName;
}
