import { foldText } from '@/lib/fold-text';

/**
 * What a user is known by: the sign-in name, however it is spelt. The source does not keep the case
 * of its letters, so that one person comes in several spellings.
 */
export function userKey(userPrincipalName: string): string {
  return foldText(userPrincipalName).trim();
}
