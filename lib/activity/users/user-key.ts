import { foldText } from '@/lib/platform/text/fold-text';
import { isNilGuid } from '@/lib/platform/text/guid';
import { isBlank } from '@/lib/platform/text/is-blank';

/**
 * The key of a user: the sign-in name regardless of its spelling; empty when nobody is named, as by
 * blanks and a GUID of zeros. The source does not preserve upper and lower case, so one person
 * appears in several spellings.
 */
export function userKey(userPrincipalName: string): string {
  if (isBlank(userPrincipalName) || isNilGuid(userPrincipalName)) return '';
  return foldText(userPrincipalName).trim();
}
