import { canonicalNumber } from './canonical-json';
import { isAlike } from '@/lib/platform/json/is-alike';
import { kindOf, textOfPart, type JsonPart } from '@/lib/platform/json/json-part';
import { oldAndNewAmong, type OldAndNew } from './old-and-new';
import { pairTwins } from './pair-twins';
import { embeddedTwin, membersOfTwin, type Twin } from './twin';

/** Finds where hidden values differ, and tells the place of each new one to `found`. */
export class HiddenComparison {
  constructor(private readonly found: (place: string) => void) {}

  /** Between an old and a new value, paired member by member as they are where they are shown. */
  compare({ old, new: now }: OldAndNew<Twin>): void {
    const pairs = pairTwins({ old, new: now });
    if (pairs.length === 0) return this.compareLeaves({ old, new: now });
    const alone: Record<'old' | 'new', Twin[]> = { old: [], new: [] };
    for (const { old: before, new: after } of pairs) {
      if (before && after) this.compare({ old: before, new: after });
      else if (before) alone.old.push(before);
      else if (after) alone.new.push(after);
    }
    this.lookAmong(alone.old);
    this.lookAmong(alone.new);
  }

  /** Within one value: between fields of it that are each other's old and new. */
  lookWithin(twin: Twin): void {
    const members = [...membersOfTwin(twin).values()];
    if (members.length > 0) return this.lookAmong(members);
    const embedded = embeddedTwin(twin);
    if (embedded && tells((inner) => inner.lookWithin(embedded))) this.found(twin.place);
  }

  /** The same for fields that stand beside each other. */
  lookAmong(twins: Twin[]): void {
    for (const change of oldAndNewAmong(twins)) this.compare(change);
    for (const twin of twins) this.lookWithin(twin);
  }

  private compareLeaves({ old, new: now }: OldAndNew<Twin>): void {
    if (isAlike(old.redacted, now.redacted)) {
      if (!readsAlike(old.clear, now.clear)) this.found(now.place);
      return;
    }
    const [before, after] = [embeddedTwin(old), embeddedTwin(now)];
    if (before && after && tells((inner) => inner.compare({ old: before, new: after })))
      this.found(now.place);
  }
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

// A number may be spelt in many ways: `1234` is `1234.0`.
function readsAlike(one: JsonPart, other: JsonPart): boolean {
  if (isAlike(one, other)) return true;
  const [digits, otherDigits] = [digitsOf(one), digitsOf(other)];
  return digits !== null && digits === otherDigits;
}

function digitsOf(part: JsonPart): string | null {
  const kind = kindOf(part);
  if (kind !== 'number' && kind !== 'text') return null;
  const { beginning } = textOfPart(part);
  return NUMBER.test(beginning) ? canonicalNumber(beginning) : null;
}

function tells(look: (comparison: HiddenComparison) => void): boolean {
  let isFound = false;
  look(new HiddenComparison(() => (isFound = true)));
  return isFound;
}
