import { canonicalNumber } from '@/lib/activity/intake/compare/canonical-json';
import { isEqualJson } from '@/lib/platform/json/is-equal-json';
import { kindOf, textOfNode, type JsonNode } from '@/lib/platform/json/json-node';
import { pairOldAndNew, type OldAndNew } from './pair-old-and-new';
import { pairRedactedMembers } from './pair-redacted-members';
import { embeddedValue, memberValues, type RedactedValue } from './redacted-value';

/** Finds where redacted values differ, and calls `onChange` with the pointer of each new value. */
export class HiddenChangeFinder {
  constructor(private readonly onChange: (pointer: string) => void) {}

  /** Compares an old with a new value, member by member, paired as the page pairs them. */
  compare({ old, new: now }: OldAndNew<RedactedValue>): void {
    const pairs = pairRedactedMembers({ old, new: now });
    if (pairs.length === 0) return this.compareLeaves({ old, new: now });
    const unpaired: Record<'old' | 'new', RedactedValue[]> = { old: [], new: [] };
    for (const { old: before, new: after } of pairs) {
      if (before && after) this.compare({ old: before, new: after });
      else if (before) unpaired.old.push(before);
      else if (after) unpaired.new.push(after);
    }
    this.searchAmong(unpaired.old);
    this.searchAmong(unpaired.new);
  }

  /** Searches one value for fields that are each other's old and new value. */
  searchWithin(value: RedactedValue): void {
    const members = [...memberValues(value).values()];
    if (members.length > 0) return this.searchAmong(members);
    const embedded = embeddedValue(value);
    if (embedded && findsAny((inner) => inner.searchWithin(embedded))) this.onChange(value.pointer);
  }

  /** The same for fields beside each other. */
  searchAmong(values: RedactedValue[]): void {
    for (const change of pairOldAndNew(values)) this.compare(change);
    for (const value of values) this.searchWithin(value);
  }

  private compareLeaves({ old, new: now }: OldAndNew<RedactedValue>): void {
    if (isEqualJson(old.redacted, now.redacted)) {
      if (!haveEqualText(old.clear, now.clear)) this.onChange(now.pointer);
      return;
    }
    const [before, after] = [embeddedValue(old), embeddedValue(now)];
    if (before && after && findsAny((inner) => inner.compare({ old: before, new: after })))
      this.onChange(now.pointer);
  }
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

// The same number may be written differently: `1234` equals `1234.0`.
function haveEqualText(one: JsonNode, other: JsonNode): boolean {
  if (isEqualJson(one, other)) return true;
  const [digits, otherDigits] = [digitsOf(one), digitsOf(other)];
  return digits !== null && digits === otherDigits;
}

function digitsOf(node: JsonNode): string | null {
  const kind = kindOf(node);
  if (kind !== 'number' && kind !== 'string') return null;
  const { prefix } = textOfNode(node);
  return NUMBER.test(prefix) ? canonicalNumber(prefix) : null;
}

function findsAny(search: (finder: HiddenChangeFinder) => void): boolean {
  let isFound = false;
  search(new HiddenChangeFinder(() => (isFound = true)));
  return isFound;
}
