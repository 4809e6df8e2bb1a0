import { Facts, type Fact } from '@/components/ui/facts';
import { Identifier } from '@/components/ui/identifier';
import { Missing } from '@/components/ui/missing';
import { StatusMark } from '@/components/ui/status-mark';
import { TextLink } from '@/components/ui/text-link';
import type { Activity } from '@/lib/activity/activity';
import { describeActivity } from '@/lib/activity/describe';
import { formatDateTime, UTC } from '@/lib/time';
import { createTextBudget } from './text-budget';

type ActivityFactsProps = {
  activity: Activity;
  timeZone: string;
  limit: number;
  /** The record's own page, unless this is it. */
  href: string | null;
};

/** The fields that every record has, exactly as they are stored. */
export function ActivityFacts({ activity, timeZone, limit, href }: ActivityFactsProps) {
  const { status, outcome, actorKind } = describeActivity(activity);
  const cut = (value: string) => createTextBudget(limit).take(value);
  const text = (value: string | null) => (value ? cut(value) : <Missing>none</Missing>);
  const identifier = (value: string | null) =>
    value ? <Identifier>{cut(value)}</Identifier> : <Missing>none</Missing>;
  const facts: Fact[] = [
    ...timesOf(activity, timeZone),
    { name: 'Status', value: <StatusMark mark={outcome}>{status}</StatusMark> },
    { name: 'Status code', value: identifier(activity.status) },
    { name: 'User', value: text(activity.userPrincipalName) },
    { name: 'Actor kind', value: actorKind },
    { name: 'Application', value: text(activity.applicationId) },
    { name: 'Operation type', value: identifier(activity.operationType) },
    { name: 'Resource type', value: identifier(activity.resourceType) },
    { name: 'Customer', value: text(activity.customerName) },
    { name: 'Customer ID', value: identifier(activity.customerId) },
    { name: 'Correlation ID', value: identifier(activity.correlationId) },
    { name: 'Session ID', value: identifier(activity.sessionId) },
    { name: 'Record ID', value: identifier(activity.recordId) },
  ];
  const link = href && { name: 'Link', value: <TextLink href={href}>Open this record</TextLink> };
  return <Facts facts={link ? [...facts, link] : facts} />;
}

function timesOf({ occurredAt, recordedAt }: Activity, timeZone: string): Fact[] {
  const exact = (iso: string) => `${iso.replace('T', ' ').replace(/Z$/, '')} ${UTC}`;
  const times = [
    { name: 'Time', value: exact(occurredAt) },
    { name: 'Recorded', value: exact(recordedAt) },
  ];
  if (timeZone === UTC) return times;
  const local = `${formatDateTime(occurredAt, timeZone)} ${timeZone}`;
  return [{ name: 'Local time', value: local }, ...times];
}
