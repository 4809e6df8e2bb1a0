import { canonicalNumber } from '@/lib/activity/intake/compare/canonical-json';
import { isEqualJson } from '@/lib/platform/json/is-equal-json';
import { kindOf, textOfNode, type JsonNode } from '@/lib/platform/json/json-node';
import { pairOldAndNew, type OldAndNew } from './old-and-new';
import { pairRedactedMembers } from './pair-redacted-members';
import { embeddedValue, memberValues, type RedactedValue } from './redacted-value';

/** Finds where redacted values differ, and calls `onChange` with the pointer of each new value. */
export class HiddenChangeFinder {
  constructor(private readonly onChange: (place: string) => void) {}

  /** Compares an old with a new value, member by member, paired as the page pairs them. */
  compare({ old, new: now }: OldAndNew<RedactedValue>): void {
    const pairs = pairRedactedMembers({ old, new: now });
    if (pairs.length === 0) return this.compareLeaves({ old, new: now });
    const alone: Record<'old' | 'new', RedactedValue[]> = { old: [], new: [] };
    for (const { old: before, new: after } of pairs) {
      if (before && after) this.compare({ old: before, new: after });
      else if (before) alone.old.push(before);
      else if (after) alone.new.push(after);
    }
    this.searchAmong(alone.old);
    this.searchAmong(alone.new);
  }

  /** Searches one value for fields that are each other's old and new value. */
  searchWithin(twin: RedactedValue): void {
    const members = [...memberValues(twin).values()];
    if (members.length > 0) return this.searchAmong(members);
    const embedded = embeddedValue(twin);
    if (embedded && findsAny((inner) => inner.searchWithin(embedded))) this.onChange(twin.pointer);
  }

  /** The same for fields beside each other. */
  searchAmong(twins: RedactedValue[]): void {
    for (const change of pairOldAndNew(twins)) this.compare(change);
    for (const twin of twins) this.searchWithin(twin);
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

function digitsOf(part: JsonNode): string | null {
  const kind = kindOf(part);
  if (kind !== 'number' && kind !== 'text') return null;
  const { prefix } = textOfNode(part);
  return NUMBER.test(prefix) ? canonicalNumber(prefix) : null;
}

function findsAny(look: (comparison: HiddenChangeFinder) => void): boolean {
  let isFound = false;
  look(new HiddenChangeFinder(() => (isFound = true)));
  return isFound;
}
