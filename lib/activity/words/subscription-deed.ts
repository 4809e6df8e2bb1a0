import type { Translator } from '@/lib/i18n/translator';
import { lineOf, toldOf, type DeedSource, type DeedWords } from './deed-source';
import { scalarOf } from './json-value';

type Told = { from: string; to: string; name: string };

/** What a field's change is called: in the log's line, and in a sentence about a subscription. */
type Wording = (told: Told, t: Translator) => { change: string; done: () => string };

const FIELDS: Record<string, Wording> = {
  Status: describeStatusChange,
  Quantity: (told, t) => ({
    change: t('deeds.line.seats', told),
    done: () => t('deeds.done.seats', told),
  }),
  FriendlyName: (told, t) => ({
    change: t('deeds.line.renamed', told),
    done: () => t('deeds.done.renamed', told),
  }),
  AutoRenewEnabled: ({ to, name }, t) => {
    const change = to.toLowerCase() === 'true' ? 'autoRenewOn' : 'autoRenewOff';
    const done = () => (name ? t(`deeds.done.${change}For`, { name }) : t(`deeds.done.${change}`));
    return { change: t(`deeds.line.${change}`), done };
  },
};

// They tell of the same change once more, or of nothing that was asked for.
const BOOKKEEPING = /(Date|ETag)$/;

/** What was changed in a subscription, when both its values are there and one thing differs. */
export function subscriptionDeed({ before, after, datum, t }: DeedSource): DeedWords | null {
  if (!isObject(before) || !isObject(after)) return null;
  const name = toldOf(after, 'FriendlyName') || datum('SubscriptionName');
  const changed = Object.keys(after).filter((key) => isChanged(key, { before, after }));
  // What ends or pauses a subscription switches its renewal off as well.
  const isStatus = changed.includes('Status');
  const [field = '', ...others] = changed.filter((key) => !isStatus || key !== 'AutoRenewEnabled');
  const describe = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  if (!describe || others.length > 0) return { line: name || null };
  const told = { from: toldOf(before, field), to: toldOf(after, field), name };
  const { change, done } = describe(told, t);
  return { line: lineOf(change, name), done };
}

function describeStatusChange(told: Told, t: Translator) {
  const known = verbOf(told.from.toLowerCase(), told.to.toLowerCase());
  if (!known)
    return { change: t('deeds.line.status', told), done: () => t('deeds.done.status', told) };
  const { name } = told;
  const done = () => (name ? t(`deeds.done.${known}`, { name }) : t(`deeds.done.${known}Nameless`));
  return { change: t(`deeds.line.${known}`), done };
}

function verbOf(from: string, to: string): 'cancelled' | 'suspended' | 'reactivated' | null {
  if (to === 'deleted') return 'cancelled';
  if (to === 'suspended') return 'suspended';
  return from === 'suspended' && to === 'active' ? 'reactivated' : null;
}

function isChanged(key: string, { before, after }: { before: object; after: object }): boolean {
  const [from, to] = [scalarOf(before, key), scalarOf(after, key)];
  return from !== '' && to !== '' && from !== to && !BOOKKEEPING.test(key);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
