import type { Activity, ActorKind } from '@/lib/activity/activity';
import { humanise } from './humanise';
import { OPERATION_WORDS } from './operations';

export type Outcome = 'succeeded' | 'failed' | 'pending' | 'unknown';

/** The words that a reader sees for an activity. */
export type ActivityWords = {
  action: string;
  status: string;
  outcome: Outcome;
  actorKind: string;
  resource: string;
};

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ['succeeded', 'succeeded'],
  ['failed', 'failed'],
  ['decline', 'failed'],
  ['progress', 'pending'],
]);

const STATUS_WORDS: ReadonlyMap<string, string> = new Map([
  ['succeeded', 'Succeeded'],
  ['failed', 'Failed'],
  ['decline', 'Declined'],
  ['progress', 'In progress'],
]);

const ACTOR_KIND_WORDS: Record<ActorKind, string> = {
  partner_user: 'Partner user',
  customer_user: 'Customer user',
  application: 'Application',
  system: 'System',
};

/** An activity in words. Unknown operations, statuses and resources are humanised; never throws. */
export function describeActivity(activity: Activity): ActivityWords {
  return {
    action: describeOperation(activity.operationType),
    status: describeStatus(activity.status),
    outcome: OUTCOMES.get(activity.status.toLowerCase()) ?? 'unknown',
    actorKind: ACTOR_KIND_WORDS[activity.actorKind],
    resource: humanise(activity.resourceType),
  };
}

/** An operation type in words: `create_order` is `Created order`, `reassign_seat` `Reassign seat`. */
export function describeOperation(operationType: string): string {
  return OPERATION_WORDS.get(operationType) ?? (humanise(operationType) || 'Unnamed action');
}

/** An operation status in words: `progress` is `In progress`. */
export function describeStatus(status: string): string {
  return STATUS_WORDS.get(status.toLowerCase()) ?? (humanise(status) || 'Unknown');
}
