import {
  changeOf,
  lineOf,
  type Change,
  type OperationSummaries,
  type Summary,
  type SummarySource,
} from '@/lib/activity/summary/summary';
import type { Translator } from '@/lib/platform/i18n/translator';
import { scalarOf } from '@/lib/platform/json/parse-json';

/** The operations on subscriptions. */
export const SUBSCRIPTION_SUMMARIES: OperationSummaries = {
  update_subscription: { summarise: summariseUpdate, canHaveChange: true },
  convert_trial_subscription: { summarise: summariseConversion, canHaveChange: false },
};

type FieldChange = { from: string; to: string; name: string };

/** A field's change, for the line and for the confirmation. */
type FieldSummary = { change: Change; confirmation: (t: Translator) => string };

const FIELDS: Record<string, (fieldChange: FieldChange) => FieldSummary> = {
  Status: describeStatusChange,
  Quantity: (fieldChange) => ({
    change: changeOf('seats', fieldChange),
    confirmation: (t) => t('deeds.done.seats', fieldChange),
  }),
  FriendlyName: (fieldChange) => ({
    change: changeOf('renamed', fieldChange),
    confirmation: (t) => t('deeds.done.renamed', fieldChange),
  }),
  AutoRenewEnabled: ({ to, name }) => {
    const code = to.toLowerCase() === 'true' ? 'autoRenewOn' : 'autoRenewOff';
    return {
      change: changeOf(code),
      confirmation: (t) => (name ? t(`deeds.done.${code}For`, { name }) : t(`deeds.done.${code}`)),
    };
  },
};

// These repeat the change, or were not part of the request.
const BOOKKEEPING = /(Date|ETag)$/;

// Only when the record has both values and exactly one field differs.
function summariseUpdate({ before, after, datum }: SummarySource): Summary | null {
  if (!isObject(before) || !isObject(after)) return null;
  const name = scalarOf(after, 'FriendlyName') || datum('SubscriptionName');
  const changed = Object.keys(after).filter((key) => isChanged(key, { before, after }));
  // Ending or pausing a subscription switches its renewal off as well.
  const isStatus = changed.includes('Status');
  const [field = '', ...others] = changed.filter((key) => !isStatus || key !== 'AutoRenewEnabled');
  const summarise = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  if (!summarise || others.length > 0) return { line: lineOf(null, name) };
  const fieldChange = { from: scalarOf(before, field), to: scalarOf(after, field), name };
  const { change, confirmation } = summarise(fieldChange);
  return { line: lineOf(change, name), confirmation };
}

function summariseConversion({ after, datum }: SummarySource): Summary | null {
  const name = scalarOf(after, 'FriendlyName') || datum('SubscriptionName');
  if (!name) return null;
  return { line: lineOf(null, name), confirmation: (t) => t('deeds.done.converted', { name }) };
}

function describeStatusChange(fieldChange: FieldChange): FieldSummary {
  const { from, to, name } = fieldChange;
  const verb = statusVerb(from.toLowerCase(), to.toLowerCase());
  if (!verb)
    return {
      change: changeOf('status', fieldChange),
      confirmation: (t) => t('deeds.done.status', fieldChange),
    };
  return {
    change: changeOf(verb),
    confirmation: (t) =>
      name ? t(`deeds.done.${verb}`, { name }) : t(`deeds.done.${verb}Nameless`),
  };
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
