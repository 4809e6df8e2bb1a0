import type { Translator } from '@/lib/platform/i18n/translator';
import { changeOf, lineOf, type Change, type SummarySource, type Summary } from './summary-source';
import { scalarOf } from '@/lib/platform/json/parse-json';

type FieldChange = { from: string; to: string; name: string };

/** What a field's change is: for the log's line, and in a sentence about a subscription. */
type Wording = (told: FieldChange) => { change: Change; done: (t: Translator) => string };

const FIELDS: Record<string, Wording> = {
  Status: describeStatusChange,
  Quantity: (told) => ({
    change: changeOf('seats', told),
    done: (t) => t('deeds.done.seats', told),
  }),
  FriendlyName: (told) => ({
    change: changeOf('renamed', told),
    done: (t) => t('deeds.done.renamed', told),
  }),
  AutoRenewEnabled: ({ to, name }) => {
    const code = to.toLowerCase() === 'true' ? 'autoRenewOn' : 'autoRenewOff';
    const done = (t: Translator) =>
      name ? t(`deeds.done.${code}For`, { name }) : t(`deeds.done.${code}`);
    return { change: changeOf(code), done };
  },
};

// They tell of the same change once more, or of nothing that was asked for.
const BOOKKEEPING = /(Date|ETag)$/;

/** What was changed in a subscription, when both its values are there and one thing differs. */
export function summariseSubscription({ before, after, datum }: SummarySource): Summary | null {
  if (!isObject(before) || !isObject(after)) return null;
  const name = scalarOf(after, 'FriendlyName') || datum('SubscriptionName');
  const changed = Object.keys(after).filter((key) => isChanged(key, { before, after }));
  // What ends or pauses a subscription switches its renewal off as well.
  const isStatus = changed.includes('Status');
  const [field = '', ...others] = changed.filter((key) => !isStatus || key !== 'AutoRenewEnabled');
  const describe = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  if (!describe || others.length > 0) return { line: lineOf(null, name) };
  const told = { from: scalarOf(before, field), to: scalarOf(after, field), name };
  const { change, done: confirmation } = describe(told);
  return { line: lineOf(change, name), confirmation };
}

function describeStatusChange(told: FieldChange) {
  const known = statusVerb(told.from.toLowerCase(), told.to.toLowerCase());
  if (!known)
    return {
      change: changeOf('status', told),
      done: (t: Translator) => t('deeds.done.status', told),
    };
  const { name } = told;
  const done = (t: Translator) =>
    name ? t(`deeds.done.${known}`, { name }) : t(`deeds.done.${known}Nameless`);
  return { change: changeOf(known), done };
}

function statusVerb(from: string, to: string): 'cancelled' | 'suspended' | 'reactivated' | null {
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
