import type { ActivityHead } from '@/lib/activity/activity';
import { isOwnOperation } from '@/lib/activity/describe/known-types';
import { OWN_NAME } from '@/lib/activity/source/source';

/**
 * Whether an activity looks as if it were about the log or the account itself, so that links from it
 * lead to a log that shows such activities. What the log leaves out is decided by the database alone.
 */
export function mayBeAboutAccount({
  operationType,
  resourceType,
  applicationId,
}: Pick<ActivityHead, 'operationType' | 'resourceType' | 'applicationId'>): boolean {
  const isCredential = resourceType === 'application_credential';
  return isOwnOperation(operationType) || (isCredential && applicationId === OWN_NAME);
}
