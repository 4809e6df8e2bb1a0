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
    ...fact(t('recordPage.facts.localTime'), zone === UTC ? null : localTime(activity, zone)),
    ...fact(t('recordPage.facts.time'), exactTime(activity.occurredAt)),
    ...fact(t('recordPage.facts.recorded'), exactTime(activity.recordedAt)),
    ...fact(t('recordPage.facts.status'), status),
    ...code(t('recordPage.facts.statusCode'), activity.status),
    ...fact(t('recordPage.facts.user'), activity.userPrincipalName),
    ...fact(t('recordPage.facts.actorKind'), actorKind),
    ...fact(t('recordPage.facts.application'), activity.applicationId),
    ...code(t('recordPage.facts.operationType'), activity.operationType),
    ...code(t('recordPage.facts.resourceType'), activity.resourceType),
    ...fact(t('recordPage.facts.customer'), activity.customerName),
    ...code(t('recordPage.facts.customerId'), activity.customerId),
    ...code(t('recordPage.facts.correlationId'), activity.correlationId),
    ...code(t('recordPage.facts.sessionId'), activity.sessionId),
    ...code(t('recordPage.facts.recordId'), activity.recordId),
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

function localTime({ occurredAt }: Activity, zone: string): string {
  return `${formatDateTime(occurredAt, zone)} ${zone}`;
}
