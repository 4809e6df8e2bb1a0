import { formatDateTime, UTC } from '@/lib/time';
import type { Translator } from '@/lib/i18n/translator';
import type { Activity } from '@/lib/activity/activity';
import { describeActivity } from './describe';

/** A field of a record that has a value; `code` marks what machines made. */
export type Fact = [name: string, value: string] | [name: string, value: string, kind: 'code'];

/** The plain fields of a record that have a value, times in UTC and, when it is another, in `zone`. */
export function factsOf(activity: Activity, { zone, t }: { zone: string; t: Translator }): Fact[] {
  const { status, actorKind } = describeActivity(activity, t);
  return [
    ...fact('Local time', zone === UTC ? null : localTime(activity.occurredAt, zone)),
    ...fact('Time', exactTime(activity.occurredAt)),
    ...fact('Recorded', exactTime(activity.recordedAt)),
    ...fact('Status', status),
    ...code('Status code', activity.status),
    ...fact('User', activity.userPrincipalName),
    ...fact('Actor kind', actorKind),
    ...fact('Application', activity.applicationId),
    ...code('Operation type', activity.operationType),
    ...code('Resource type', activity.resourceType),
    ...fact('Customer', activity.customerName),
    ...code('Customer ID', activity.customerId),
    ...code('Correlation ID', activity.correlationId),
    ...code('Session ID', activity.sessionId),
    ...code('Record ID', activity.recordId),
  ];
}

function fact(name: string, value: string | null): Fact[] {
  return value ? [[name, value]] : [];
}

function code(name: string, value: string | null): Fact[] {
  return value ? [[name, value, 'code']] : [];
}

function exactTime(iso: string): string {
  return `${iso.replace('T', ' ').replace(/Z$/, '')} UTC`;
}

function localTime(iso: string, zone: string): string {
  return `${formatDateTime(iso, zone)} ${zone}`;
}
