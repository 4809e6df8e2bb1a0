import { Facts, type Fact } from '@/components/ui/facts';
import { Missing } from '@/components/ui/missing';
import { StatusMark } from '@/components/ui/status-mark';
import { TextLink } from '@/components/ui/text-link';
import type { Activity } from '@/lib/activity/activity';
import { describeActivity } from '@/lib/activity/describe';
import { formatDateTime } from '@/lib/time';
import { createTextBudget } from './text-budget';

type ActivityFactsProps = {
  activity: Activity;
  timeZone: string;
  limit: number;
  /** The record's own page, unless this is it. */
  href: string | null;
};

/** The fields of a record that every record has, exactly as they are stored. */
export function ActivityFacts({ activity, timeZone, limit, href }: ActivityFactsProps) {
  const { status, outcome, actorKind, resource } = describeActivity(activity);
  const cut = (text: string) => createTextBudget(limit).take(text);
  const facts: Fact[] = [
    ...timesOf(activity, timeZone),
    { name: 'Status', value: <StatusMark mark={outcome}>{cut(status)}</StatusMark> },
    { name: 'Actor', value: actorKind },
    { name: 'Partner user', value: cut(activity.userPrincipalName) },
    { name: 'Application', value: optional(activity.applicationId, cut) },
    { name: 'Operation type', value: identifier(activity.operationType, cut) },
    { name: 'Resource', value: resource },
    { name: 'Resource type', value: identifier(activity.resourceType, cut) },
    { name: 'Customer', value: optional(activity.customerName, cut) },
    { name: 'Customer ID', value: identifier(activity.customerId, cut) },
    { name: 'Correlation ID', value: identifier(activity.correlationId, cut) },
    { name: 'Session ID', value: identifier(activity.sessionId, cut) },
    { name: 'Record ID', value: identifier(activity.recordId, cut) },
  ];
  if (href) facts.push({ name: 'Link', value: <TextLink href={href}>Open this record</TextLink> });
  return <Facts facts={facts} />;
}

function timesOf({ occurredAt, recordedAt }: Activity, timeZone: string): Fact[] {
  const exact = (iso: string) => `${iso.replace('T', ' ').replace(/Z$/, '')} UTC`;
  const times = [
    { name: 'Time', value: exact(occurredAt) },
    { name: 'Recorded', value: exact(recordedAt) },
  ];
  if (timeZone === 'UTC') return times;
  return [
    { name: 'Local time', value: `${formatDateTime(occurredAt, timeZone)} ${timeZone}` },
    ...times,
  ];
}

function optional(text: string | null, cut: (text: string) => string) {
  return text ? cut(text) : <Missing>none</Missing>;
}

function identifier(text: string | null, cut: (text: string) => string) {
  return text ? <span className="identifier">{cut(text)}</span> : <Missing>none</Missing>;
}
