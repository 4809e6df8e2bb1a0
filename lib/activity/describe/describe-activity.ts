import type { ActivityHead } from '@/lib/activity/activity';
import { outcomeOf, type Outcome } from '@/lib/activity/outcome';
import type { Translator } from '@/lib/platform/i18n/translator';
import { userKey } from '@/lib/activity/users/user-key';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { humanise } from './humanise';
import { isOperationType, isResourceType, isStatus } from './known-types';

/** An activity in the reader's language. Unknown values are made visible and isolated. */
export type ActivityDescription = {
  action: string;
  status: string;
  outcome: Outcome;
  actorKind: string;
  resource: string;
};

/**
 * Describes an activity. Unknown operations, statuses and resources are humanised; never throws.
 */
export function describeActivity(activity: ActivityHead, t: Translator): ActivityDescription {
  return {
    action: isolatedText(describeOperation(activity.operationType, t)),
    status: isolatedText(describeStatus(activity.status, t)),
    outcome: outcomeOf(activity.status),
    actorKind: t(`actorKinds.${activity.actorKind}`),
    resource: isolatedText(describeResource(activity.resourceType, t)),
  };
}

/** The user's sign-in name; if the record names nobody, a text for its kind of actor. */
export function describeUser(
  { userPrincipalName, actorKind }: Pick<ActivityHead, 'userPrincipalName' | 'actorKind'>,
  t: Translator,
): string {
  if (userKey(userPrincipalName) !== '') return userPrincipalName;
  return t(actorKind === 'system' ? 'actorKinds.unnamedSystem' : 'actorKinds.unnamed');
}

/** The action, with its status unless it succeeded: `Created transfer (In progress)`. */
export function describeAttempt(activity: ActivityHead, t: Translator): string {
  const { action, status, outcome } = describeActivity(activity, t);
  return outcome === 'succeeded' ? action : t('outcomes.attempt', { action, status });
}

/**
 * An operation type in words: `create_order` becomes `Created order`, `reassign_seat` `Reassign
 * seat`.
 */
export function describeOperation(operationType: string, t: Translator): string {
  return isOperationType(operationType)
    ? t(`operations.${operationType}`)
    : humanise(operationType) || t('outcomes.unnamedAction');
}

/** An operation status in words: `progress` becomes `In progress`. */
export function describeStatus(status: string, t: Translator): string {
  const known = status.toLowerCase();
  return isStatus(known) ? t(`statuses.${known}`) : humanise(status) || t('outcomes.unknown');
}

/** A resource type in words: `customer_user` becomes `Customer user`. */
export function describeResource(resourceType: string, t: Translator): string {
  return isResourceType(resourceType) ? t(`resources.${resourceType}`) : humanise(resourceType);
}
