import { lineOf, type DeedSource, type DeedWords } from './deed-source';
import { scalarOf } from './json-value';

/** What a field's change is called: in the log's line, and in a sentence about a subscription. */
type Wording = (told: { from: string; to: string; name: string }) => {
  change: string;
  sentence: string;
};

const FIELDS: Record<string, Wording> = {
  Status: describeStatusChange,
  Quantity: ({ from, to }) => ({
    change: `Seats ${from} → ${to}`,
    sentence: `Seats changed from ${from} to ${to}`,
  }),
  FriendlyName: ({ from, to }) => ({
    change: `Renamed from ${from}`,
    sentence: `Renamed from ${from} to ${to}`,
  }),
  AutoRenewEnabled: ({ to, name }) => {
    const state = to.toLowerCase() === 'true' ? 'on' : 'off';
    const sentence = `Auto-renew switched ${state}${name && ` for ${name}`}`;
    return { change: `Auto-renew switched ${state}`, sentence };
  },
};

// They tell of the same change once more, or of nothing that was asked for.
const BOOKKEEPING = /(Date|ETag)$/;

/** What was changed in a subscription, when both its values are there and one thing differs. */
export function subscriptionDeed({ before, after, datum }: DeedSource): DeedWords | null {
  if (!isObject(before) || !isObject(after)) return null;
  const name = scalarOf(after, 'FriendlyName') || datum('SubscriptionName');
  const changed = Object.keys(after).filter((key) => isChanged(key, { before, after }));
  // What ends or pauses a subscription switches its renewal off as well.
  const isStatus = changed.includes('Status');
  const [field = '', ...others] = changed.filter((key) => !isStatus || key !== 'AutoRenewEnabled');
  const describe = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  if (!describe || others.length > 0) return { line: name || null };
  const told = { from: scalarOf(before, field), to: scalarOf(after, field), name };
  const { change, sentence } = describe(told);
  return { line: lineOf(change, name), sentence };
}

function describeStatusChange({ from, to, name }: { from: string; to: string; name: string }) {
  const known = verbOf(from.toLowerCase(), to.toLowerCase());
  if (known) return { change: known, sentence: `${known} ${name || 'the subscription'}` };
  const sentence = `Status changed from ${from} to ${to}`;
  return { change: `Status ${from} → ${to}`, sentence };
}

function verbOf(from: string, to: string): string | null {
  if (to === 'deleted') return 'Cancelled';
  if (to === 'suspended') return 'Suspended';
  return from === 'suspended' && to === 'active' ? 'Reactivated' : null;
}

function isChanged(key: string, { before, after }: { before: object; after: object }): boolean {
  const [from, to] = [scalarOf(before, key), scalarOf(after, key)];
  return from !== '' && to !== '' && from !== to && !BOOKKEEPING.test(key);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
