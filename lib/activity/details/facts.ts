import { formatDateTime, UTC } from '@/lib/platform/time/time';
import { en } from '@/lib/platform/i18n/messages/en';
import type { Translator } from '@/lib/platform/i18n/translator';
import type { ActivityHead } from '@/lib/activity/activity';
import { LONGEST_VALUE } from '@/lib/activity/filter/filter-parameters';
import { visibleText } from '@/lib/platform/text/visible-text';
import { userKey } from '@/lib/activity/users/user-key';
import { describeStatus, describeUser } from '@/lib/activity/words/describe';
import { describeSources } from '@/lib/activity/words/describe-sources';

/**
 * What the value of a fact is: `code` was made by machines; the others also lead on. A customer is
 * told by name and, where it has one, by its id; what is shown otherwise than it is, by itself, too.
 */
export type FactKind = 'code' | 'user' | 'action' | 'customer' | 'correlation';

/**
 * A field of a record that has a value, short to send. The last is what it leads to, where that is not
 * the value: the id of a customer, or the whole of a long value.
 */
export type Fact = [name: string, value: string, kind?: FactKind, id?: string];

/** The plain fields of a record that have a value, times in UTC and, when it is another, in `zone`. */
export function factsOf(
  activity: ActivityHead,
  { zone, t }: { zone: string; t: Translator },
): Fact[] {
  const names = namesOf(t);
  return [
    ...fact(names.localTime, zone === UTC ? null : localTime(activity, zone)),
    ...fact(names.time, exactTime(activity.occurredAt)),
    ...fact(names.recorded, exactTime(activity.recordedAt)),
    ...fact(names.sources, describeSources(activity.sources, t)),
    ...fact(names.status, withCode(describeStatus(activity.status, t), activity.status)),
    ...user(names.user, { activity, t }),
    ...fact(names.actorKind, t(`actorKinds.${activity.actorKind}`)),
    ...fact(names.application, activity.applicationId),
    ...leading([names.operationType, activity.operationType, 'action'], 'code'),
    ...code(names.resourceType, activity.resourceType),
    ...customer(names.customer, activity),
    ...code(names.customerId, activity.customerId),
    ...correlation(names.correlationId, activity.correlationId),
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

// What is too long for a filter leads nowhere.
function leading([name, value, kind]: Fact, otherwise: 'fact' | 'code'): Fact[] {
  if (value.length > LONGEST_VALUE)
    return otherwise === 'code' ? code(name, value) : fact(name, value);
  if (!value) return [];
  return visibleText(value) === value ? [[name, value, kind]] : [[name, value, kind, value]];
}

function user(name: string, { activity, t }: { activity: ActivityHead; t: Translator }): Fact[] {
  const { userPrincipalName } = activity;
  if (userKey(userPrincipalName) === '') return fact(name, describeUser(activity, t));
  return leading([name, userPrincipalName, 'user'], 'fact');
}

function correlation(name: string, value: string | null): Fact[] {
  return value ? [[name, value, 'correlation']] : [];
}

function customer(name: string, { customerName, customerId }: ActivityHead): Fact[] {
  // A link of blanks could not be seen.
  const told = visibleText(customerName ?? '').trim();
  return told && customerId ? [[name, told, 'customer', customerId]] : fact(name, told);
}

// A code that spells the word once more is noise.
function withCode(words: string, code: string): string {
  return code === '' || lettersOf(words) === lettersOf(code) ? words : `${words} (${code})`;
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
