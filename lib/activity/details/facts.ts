import { formatDateTime, UTC } from '@/lib/platform/time/time';
import { en } from '@/lib/platform/i18n/messages/en';
import type { Translator } from '@/lib/platform/i18n/translator';
import type { ActivityHead } from '@/lib/activity/activity';
import { MAX_VALUE_LENGTH } from '@/lib/activity/filter/filter-parameters';
import { visibleText } from '@/lib/platform/text/visible-text';
import { userKey } from '@/lib/activity/users/user-key';
import { describeStatus, describeUser } from '@/lib/activity/describe/describe-activity';
import { describeSources } from '@/lib/activity/describe/describe-sources';

/**
 * What a fact's value is: `code` is machine-made; all other kinds are links. A customer is shown by
 * name and linked by id.
 */
export type FactKind = 'code' | 'user' | 'action' | 'customer' | 'correlation';

/**
 * A field of a record that has a value, short enough to send. `id` is the link's value where it
 * differs from the one shown: a customer's id, or the full text of a truncated value.
 */
export type Fact = [name: string, value: string, kind?: FactKind, id?: string];

/**
 * Lists the plain fields of a record that have a value, with times in UTC and, if it is another
 * zone, in `zone`.
 */
export function listFacts(
  activity: ActivityHead,
  { zone, t }: { zone: string; t: Translator },
): Fact[] {
  const names = namesOf(t);
  return [
    ...plainFact(names.localTime, zone === UTC ? null : localTime(activity, zone)),
    ...plainFact(names.time, exactTime(activity.occurredAt)),
    ...plainFact(names.recorded, exactTime(activity.recordedAt)),
    ...plainFact(names.sources, describeSources(activity.sources, t)),
    ...plainFact(names.status, withCode(describeStatus(activity.status, t), activity.status)),
    ...userFact(names.user, { activity, t }),
    ...plainFact(names.actorKind, t(`actorKinds.${activity.actorKind}`)),
    ...plainFact(names.application, activity.applicationId),
    ...linkedFact([names.operationType, activity.operationType, 'action'], 'code'),
    ...codeFact(names.resourceType, activity.resourceType),
    ...customerFact(names.customer, activity),
    ...codeFact(names.customerId, activity.customerId),
    ...correlationFact(names.correlationId, activity.correlationId),
    ...codeFact(names.sessionId, activity.sessionId),
    ...codeFact(names.recordId, activity.recordId),
  ];
}

const FACT_NAMES = Object.keys(en.recordPage.facts) as FactName[];

type FactName = keyof typeof en.recordPage.facts;

const namesByTranslator = new WeakMap<Translator, Record<FactName, string>>();

// Fifty rows look up fifteen names each, which took as long as everything else about them.
function namesOf(t: Translator): Record<FactName, string> {
  const names = namesByTranslator.get(t);
  if (names) return names;
  const entries = FACT_NAMES.map((name) => [name, t(`recordPage.facts.${name}`)]);
  const translated = Object.fromEntries(entries) as Record<FactName, string>;
  namesByTranslator.set(t, translated);
  return translated;
}

function plainFact(name: string, value: string | null): Fact[] {
  return value ? [[name, value]] : [];
}

function codeFact(name: string, value: string | null): Fact[] {
  return value ? [[name, value, 'code']] : [];
}

// A value that is too long for a filter is not a link.
function linkedFact([name, value, kind]: Fact, otherwise: 'fact' | 'code'): Fact[] {
  if (value.length > MAX_VALUE_LENGTH)
    return otherwise === 'code' ? codeFact(name, value) : plainFact(name, value);
  if (!value) return [];
  return visibleText(value) === value ? [[name, value, kind]] : [[name, value, kind, value]];
}

function userFact(
  name: string,
  { activity, t }: { activity: ActivityHead; t: Translator },
): Fact[] {
  const { userPrincipalName } = activity;
  if (userKey(userPrincipalName) === '') return plainFact(name, describeUser(activity, t));
  return linkedFact([name, userPrincipalName, 'user'], 'fact');
}

function correlationFact(name: string, value: string | null): Fact[] {
  return value ? [[name, value, 'correlation']] : [];
}

function customerFact(name: string, { customerName, customerId }: ActivityHead): Fact[] {
  // A link that consists of blanks would be invisible.
  const visibleName = visibleText(customerName ?? '').trim();
  return visibleName && customerId
    ? [[name, visibleName, 'customer', customerId]]
    : plainFact(name, visibleName);
}

// A code that repeats the word adds nothing.
function withCode(text: string, code: string): string {
  return code === '' || lettersOf(text) === lettersOf(code) ? text : `${text} (${code})`;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\d]/gu, '').toLowerCase();
}

function exactTime(iso: string): string {
  return `${iso.replace('T', ' ').replace(/Z$/, '')} UTC`;
}

function localTime({ occurredAt }: ActivityHead, zone: string): string {
  return `${formatDateTime(occurredAt, zone)} ${zone}`;
}
