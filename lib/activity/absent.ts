import { isBlank } from '@/lib/platform/text/is-blank';
import { userKey } from './users/user-key';

/** The value in URLs for a field that a record lacks, such as its user or its status. */
export const ABSENT = '(none)';

/** The URL's value for a stored value. */
export function toFilterValue(value: string): string {
  return isBlank(value) ? ABSENT : value;
}

/** The URL's value for a stored user. */
export function toFilterUser(userPrincipalName: string): string {
  return userKey(userPrincipalName) === '' ? ABSENT : userPrincipalName;
}
