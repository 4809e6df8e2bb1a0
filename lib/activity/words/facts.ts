import { formatDateTime, UTC } from '@/lib/time';
import { en } from '@/lib/i18n/messages/en';
import type { Translator } from '@/lib/i18n/translator';
import type { Activity } from '@/lib/activity/activity';
import { describeActivity } from './describe';

/** A field of a record that has a value; `code` marks what machines made. */
export type Fact = [name: string, value: string] | [name: string, value: string, kind: 'code'];

/** The plain fields of a record that have a value, times in UTC and, when it is another, in `zone`. */
export function factsOf(activity: Activity, { zone, t }: { zone: string; t: Translator }): Fact[] {
  const { status, actorKind } = describeActivity(activity, t);
  const names = namesOf(t);
  return [
    ...fact(names.localTime, zone === UTC ? null : localTime(activity, zone)),
    ...fact(names.time, exactTime(activity.occurredAt)),
    ...fact(names.recorded, exactTime(activity.recordedAt)),
    ...fact(names.status, status),
    ...code(names.statusCode, activity.status),
    ...fact(names.user, activity.userPrincipalName),
    ...fact(names.actorKind, actorKind),
    ...fact(names.application, activity.applicationId),
    ...code(names.operationType, activity.operationType),
    ...code(names.resourceType, activity.resourceType),
    ...fact(names.customer, activity.customerName),
    ...code(names.customerId, activity.customerId),
    ...code(names.correlationId, activity.correlationId),
    ...code(names.sessionId, activity.sessionId),
    ...code(names.recordId, activity.recordId),
  ];
}

const FACTS = Object.keys(en.recordPage.facts) as FactName[];

type FactName = keyof typeof en.recordPage.facts;

const known = new WeakMap<Translator, Record<FactName, string>>();

// Fifty rows ask for fifteen names each, which took as long as all the rest of them.
function namesOf(t: Translator): Record<FactName, string> {
  const names = known.get(t);
  if (names) return names;
  const entries = FACTS.map((name) => [name, t(`recordPage.facts.${name}`)]);
  const made = Object.fromEntries(entries) as Record<FactName, string>;
  known.set(t, made);
  return made;
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
