import type { Activity, ActivityContent } from '@/lib/activity/activity';

/** An activity without content. */
export const BLANK_ACTIVITY: Activity = {
  recordId: 'record',
  status: 'succeeded',
  variant: 0,
  sequence: '1',
  occurredAt: '2026-11-21T20:46:05.0589300Z',
  recordedAt: '2026-11-21T20:46:06.000000Z',
  customerId: null,
  customerName: null,
  userPrincipalName: 'ada@tailspin.example',
  actorKind: 'partner_user',
  applicationId: null,
  resourceType: 'subscription',
  operationType: 'update_subscription',
  correlationId: null,
  sessionId: null,
  sources: [],
  customizedData: [],
  resourceOldValue: null,
  resourceNewValue: null,
  participants: null,
  attributes: null,
  otherFields: null,
  redactedChanges: null,
};

/** The fields that a test specifies; values and data are not yet serialised. */
export type ActivityFields = Partial<Omit<Activity, 'customizedData'>> & {
  before?: object;
  after?: object;
  data?: Record<string, unknown>;
};

/** An activity with the fields that matter to a test. */
export function activityWith({ before, after, data = {}, ...fields }: ActivityFields): Activity {
  return {
    ...BLANK_ACTIVITY,
    resourceOldValue: before ? JSON.stringify(before) : null,
    resourceNewValue: after ? JSON.stringify(after) : null,
    customizedData: Object.entries(data).map(([key, value]) => ({ key, value })),
    ...fields,
  };
}

/** The content of an activity as stored texts. */
export function contentOf(activity: Activity): ActivityContent {
  const textOf = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return {
    customizedData: JSON.stringify(activity.customizedData),
    resourceOldValue: activity.resourceOldValue,
    resourceNewValue: activity.resourceNewValue,
    participants: textOf(activity.participants),
    attributes: textOf(activity.attributes),
    otherFields: textOf(activity.otherFields),
    redactedChanges: textOf(activity.redactedChanges),
    truncatedAt: null,
  };
}
