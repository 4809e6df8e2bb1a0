import { canonicalNumber } from '@/lib/activity/intake/compare/canonical-json';
import { isEqualJson } from '@/lib/platform/json/is-equal-json';
import { kindOf, textOfNode, type JsonNode } from '@/lib/platform/json/json-node';
import { pairOldAndNew, type OldAndNew } from './old-and-new';
import { pairRedactedMembers } from './pair-redacted-members';
import { embeddedValue, memberValues, type RedactedValue } from './redacted-value';

/** Finds where hidden values differ, and tells the place of each new one to `found`. */
export class HiddenChangeFinder {
  constructor(private readonly onChange: (place: string) => void) {}

  /** Between an old and a new value, paired member by member as they are where they are shown. */
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

  /** Within one value: between fields of it that are each other's old and new. */
  searchWithin(twin: RedactedValue): void {
    const members = [...memberValues(twin).values()];
    if (members.length > 0) return this.searchAmong(members);
    const embedded = embeddedValue(twin);
    if (embedded && findsAny((inner) => inner.searchWithin(embedded))) this.onChange(twin.pointer);
  }

  /** The same for fields that stand beside each other. */
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

// A number may be spelt in many ways: `1234` is `1234.0`.
function haveEqualText(one: JsonNode, other: JsonNode): boolean {
  if (isEqualJson(one, other)) return true;
  const [digits, otherDigits] = [digitsOf(one), digitsOf(other)];
  return digits !== null && digits === otherDigits;
}

function digitsOf(part: JsonNode): string | null {
  const kind = kindOf(part);
  if (kind !== 'number' && kind !== 'string') return null;
  const { prefix } = textOfNode(part);
  return NUMBER.test(prefix) ? canonicalNumber(prefix) : null;
}

function findsAny(look: (comparison: HiddenChangeFinder) => void): boolean {
  let isFound = false;
  look(new HiddenChangeFinder(() => (isFound = true)));
  return isFound;
}
