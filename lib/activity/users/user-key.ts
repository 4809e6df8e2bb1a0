import { foldText } from '@/lib/platform/text/fold-text';
import { isNilGuid } from '@/lib/platform/text/guid';
import { isBlank } from '@/lib/platform/text/is-blank';

/**
 * What a user is known by: the sign-in name, however it is spelt; empty where it names nobody, as
 * blanks and a GUID of zeros do not. The source does not keep the case of its letters, so that one
 * person comes in several spellings.
 */
export function userKey(userPrincipalName: string): string {
  if (isBlank(userPrincipalName) || isNilGuid(userPrincipalName)) return '';
  return foldText(userPrincipalName).trim();
}
