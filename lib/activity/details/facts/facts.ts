import { formatDateTime, UTC } from '@/lib/platform/time/time';
import { en } from '@/lib/platform/i18n/messages/en';
import type { Translator } from '@/lib/platform/i18n/translator';
import type { ActivityHead } from '@/lib/activity/activity';
import { MAX_VALUE_LENGTH } from '@/lib/activity/filter/filter-parameters';
import { visibleText } from '@/lib/platform/text/visible-text';
import { userKey } from '@/lib/activity/users/user-key';
import { describeStatus, describeUser } from '@/lib/activity/describe/describe-activity';
import { describeSources } from '@/lib/activity/describe/describe-sources';
import { outcomeOf } from '@/lib/activity/outcome';
import type { LineItem } from '@/lib/activity/details/line-items/line-item';
import { isSameMinute } from '@/lib/activity/details/values/same-minute';
import type { ShownValues, ValueFields } from '@/lib/activity/details/repeats/shown-values';

/**
 * What a fact's value is: `code` is machine-made and can be copied, and so can a `user` and a `time`;
 * a customer and a correlation are links; a status has a mark. The log can be narrowed to a `user`, a
 * `customer` and an `action`. Undefined for other words.
 */
export type FactKind = 'code' | 'user' | 'time' | 'status' | 'action' | 'customer' | 'correlation';

/**
 * A field of a record that has a value, short enough to send. `id` is what is linked, copied or
 * marked where it differs from what is shown: a customer's id, the full text of a value that is shown
 * shorter, the outcome of a status.
 */
export type Fact = [name: string, value: string, kind?: FactKind, id?: string];

/** A record's facts, each once: who, when, by which way and how it ended; what to know; the rest. */
export type Facts = { head: Fact[]; main: Fact[]; folded: Fact[] };

type FactsOptions = {
  /** Times are in UTC and, if it is another zone, in this one. */
  zone: string;
  t: Translator;
  /** The subscription that the record is about, if it is a single one. */
  item: LineItem | null;
  /** What is shown before the facts, which add their own values. */
  shown: ShownValues;
  fields: ValueFields;
};

/** Lists the facts of a record that have a value and are not shown already. */
export function listFacts(activity: ActivityHead, options: FactsOptions): Facts {
  return {
    head: headFacts(activity, options),
    main: mainFacts(activity, options),
    folded: foldedFacts(activity, options),
  };
}

function headFacts(activity: ActivityHead, { zone, t, shown }: FactsOptions): Fact[] {
  const names = namesOf(t);
  const status = withCode(describeStatus(activity.status, t), activity.status);
  shown.add(activity.userPrincipalName);
  return [
    ...userFact(names.user, { activity, t }),
    timeFact(zone === UTC ? names.time : names.localTime, { iso: activity.occurredAt, zone }),
    ...(activity.sources.length > 0
      ? plainFact(names.sources, describeSources(activity.sources, t))
      : []),
    ...(status
      ? [[names.status, status, 'status', outcomeOf(activity.status)] satisfies Fact]
      : []),
  ];
}

function mainFacts(activity: ActivityHead, options: FactsOptions): Fact[] {
  const { t, shown } = options;
  const names = namesOf(t);
  return [
    ...itemFacts(options),
    ...customerFact(names.customer, activity),
    ...correlationFact(names.correlationId, activity.correlationId),
    ...idFact(names.recordId, { id: activity.recordId, shown }),
  ];
}

function foldedFacts(activity: ActivityHead, { zone, t, shown }: FactsOptions): Fact[] {
  const names = namesOf(t);
  const { occurredAt, recordedAt } = activity;
  return [
    ...(zone === UTC ? [] : [timeFact(names.time, { iso: occurredAt, zone: UTC })]),
    ...(isSameMinute(recordedAt, occurredAt)
      ? []
      : [timeFact(names.recorded, { iso: recordedAt, zone: UTC })]),
    ...(activity.sources.length > 0 ? [] : plainFact(names.sources, describeSources([], t))),
    ...plainFact(names.actorKind, t(`actorKinds.${activity.actorKind}`)),
    ...plainFact(names.application, activity.applicationId),
    ...narrowingFact([names.operationType, activity.operationType, 'action'], 'code'),
    ...codeFact(names.resourceType, activity.resourceType),
    ...idFact(names.customerId, { id: activity.customerId, shown }),
    ...idFact(names.sessionId, { id: activity.sessionId, shown }),
  ];
}

// The change says already what it shows itself, but not a number of seats that differs from it.
function itemFacts({ item, t, shown, fields: { visible, before, after } }: FactsOptions): Fact[] {
  if (!item) return [];
  const isQuantityShown =
    visible.has('Quantity') &&
    [before, after].some((values) => values.get('Quantity') === item.quantity);
  const isNameShown = [visible.get('FriendlyName'), visible.get('OfferName')].includes(
    item.subscription,
  );
  return [
    ...(isNameShown ? [] : plainFact(t('record.items.subscription'), item.subscription)),
    ...(isQuantityShown ? [] : plainFact(t('record.items.quantity'), item.quantity)),
    ...idFact(t('record.items.offerId'), { id: item.offerId, shown }),
    ...idFact(t('record.items.subscriptionId'), { id: item.subscriptionId, shown }),
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

function idFact(name: string, { id, shown }: { id: string | null; shown: ShownValues }): Fact[] {
  if (!id || shown.has(id)) return [];
  shown.add(id);
  return codeFact(name, id);
}

// To the millisecond; the stored time has more digits.
function timeFact(name: string, { iso, zone }: { iso: string; zone: string }): Fact {
  return [name, `${formatDateTime(iso, zone)}${iso.slice(19, 23)} ${zone}`, 'time', iso];
}

function userFact(
  name: string,
  { activity, t }: { activity: ActivityHead; t: Translator },
): Fact[] {
  const { userPrincipalName } = activity;
  if (userKey(userPrincipalName) === '') return plainFact(name, describeUser(activity, t));
  return narrowingFact([name, userPrincipalName, 'user'], undefined);
}

// A value that is too long for a filter has no view of its own.
function narrowingFact([name, value, kind]: Fact, otherwise: 'code' | undefined): Fact[] {
  if (!value) return [];
  if (value.length <= MAX_VALUE_LENGTH) return [[name, value, kind]];
  return otherwise === undefined ? plainFact(name, value) : codeFact(name, value);
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
