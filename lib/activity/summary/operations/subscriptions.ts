import {
  changedFieldsOf,
  changeOfField,
  isDate,
  type FieldChange,
} from '@/lib/activity/summary/changed-fields';
import { isFailure } from '@/lib/activity/summary/failure/failure-reason';
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
  upgrade_subscription: { summarise: summariseUpdate, canHaveChange: true },
};

type NamedChange = FieldChange & { name: string };

/** A field's change, for the line and for the confirmation. */
type FieldSummary = { change: Change; confirmation: (t: Translator) => string };

// The most important first: of several changes the row names one.
const FIELDS: Record<string, (fieldChange: NamedChange) => FieldSummary | null> = {
  Status: describeStatusChange,
  Quantity: ({ from, to }) => ({
    change: changeOf('seats', { from, to }),
    confirmation: (t) => t('summaries.confirmation.seats', { from, to }),
  }),
  AutoRenewEnabled: ({ to, name }) => {
    const code = RENEWALS.get(to.toLowerCase());
    if (!code) return null;
    return {
      change: changeOf(code),
      confirmation: (t) =>
        name
          ? t(`summaries.confirmation.${code}For`, { name })
          : t(`summaries.confirmation.${code}`),
    };
  },
  FriendlyName: ({ from, to }) => ({
    change: changeOf('renamed'),
    confirmation: (t) => t('summaries.confirmation.renamed', { from, to }),
  }),
};

const RENEWALS: ReadonlyMap<string, 'autoRenewOn' | 'autoRenewOff'> = new Map([
  ['true', 'autoRenewOn'],
  ['false', 'autoRenewOff'],
]);

function summariseUpdate(source: SummarySource): Summary | null {
  const { activity, before, after } = source;
  const name = nameOf(source);
  const changes = importantFirst(changedFieldsOf(before, after).filter(isOfTheRequest));
  const [first, ...others] = changes;
  if (!first) return { line: lineOf({ object: name }) };
  // What was to be renamed in vain keeps its name, and tells the other one as what was asked for.
  const isFailed = isFailure(activity);
  const { change, confirmation } =
    isFailed && isRename(first)
      ? { change: changeOfField(first) }
      : summariseField({ ...first, name });
  const oldName = isFailed ? undefined : changes.find(isRename)?.from;
  const line = lineOf({
    change,
    moreChanges: others.length,
    object: name,
    details: oldName ? [changeOf('formerName', { name: oldName })] : [],
  });
  return others.length === 0 && confirmation ? { line, confirmation } : { line };
}

function isRename({ field, isNested }: FieldChange): boolean {
  return field === 'FriendlyName' && !isNested;
}

function summariseConversion(source: SummarySource): Summary | null {
  const name = nameOf(source);
  if (!name) return null;
  return {
    line: lineOf({ object: name }),
    confirmation: (t) => t('summaries.confirmation.converted', { name }),
  };
}

function nameOf({ activity, before, after, datum }: SummarySource): string {
  const [old, current] = [before, after].map((value) => scalarOf(value, 'FriendlyName'));
  const [first, last] = isFailure(activity) ? [old, current] : [current, old];
  return first || datum('SubscriptionName') || last || '';
}

// Dates and tags repeat the change, or were not part of the request.
function isOfTheRequest({ field, from, to }: FieldChange): boolean {
  return from !== '' && to !== '' && !isDate(field);
}

function importantFirst(changes: FieldChange[]): FieldChange[] {
  const isEnded = changes.some(
    ({ field, isNested, to }) => field === 'Status' && !isNested && ENDED.has(to.toLowerCase()),
  );
  const told = changes.filter((change) => !isEnded || !isRenewalOff(change));
  return told.toSorted((one, other) => Math.sign(rankOf(one) - rankOf(other)) || 0);
}

// Ending or pausing a subscription switches its renewal off as well.
const ENDED: ReadonlySet<string> = new Set(['deleted', 'suspended']);

function isRenewalOff({ field, isNested, to }: FieldChange): boolean {
  return field === 'AutoRenewEnabled' && !isNested && to.toLowerCase() === 'false';
}

function rankOf({ field, isNested }: FieldChange): number {
  return (!isNested && Object.keys(FIELDS).indexOf(field) + 1) || Infinity;
}

function summariseField(fieldChange: NamedChange): Partial<FieldSummary> & { change: Change } {
  const { field, isNested, from, to } = fieldChange;
  const summarise = !isNested && Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  return summarise?.(fieldChange) ?? { change: { field, isNested, from, to } };
}

function describeStatusChange({ from, to, name }: NamedChange): FieldSummary {
  const verb = statusVerb(from.toLowerCase(), to.toLowerCase());
  if (!verb)
    return {
      change: changeOf('status', { from, to }),
      confirmation: (t) => t('summaries.confirmation.status', { from, to }),
    };
  return {
    change: changeOf(verb),
    confirmation: (t) =>
      name
        ? t(`summaries.confirmation.${verb}`, { name })
        : t(`summaries.confirmation.${verb}Nameless`),
  };
}

function statusVerb(from: string, to: string): 'cancelled' | 'suspended' | 'reactivated' | null {
  if (to === 'deleted') return 'cancelled';
  if (to === 'suspended') return 'suspended';
  return from === 'suspended' && to === 'active' ? 'reactivated' : null;
}
