import { canonicalNumber } from '@/lib/activity/intake/content/canonical-json';
import { REDACTED } from '@/lib/activity/redacted';
import { isNothing } from '@/lib/activity/words/json-value';
import { isAlike, pairHidden, partsOf, placeOfPart } from './pair-values';
import { valueTreeOfText, type ValueTree } from './value-tree';
import { oldAndNewAmong, type OldAndNew } from './old-and-new';

/** A value as it came and as it is redacted, of the same make, and its place in the record. */
export type Twin = { name: string; clear: ValueTree; redacted: ValueTree; place: string };

/** Finds where hidden values differ, and tells the place of each new one to `found`. */
export class HiddenComparison {
  constructor(private readonly found: (place: string) => void) {}

  /** Between an old and a new value, paired part by part as they are compared where they are shown. */
  compare({ old, new: now }: OldAndNew<Twin>): void {
    const pairs = pairHidden(
      { old: old.redacted, new: now.redacted },
      { old: old.clear, new: now.clear },
    );
    if (pairs.length === 0) return this.compareLeaves({ old, new: now });
    const [olds, news] = [partTwins(old), partTwins(now)];
    const alone: Record<'old' | 'new', Twin[]> = { old: [], new: [] };
    for (const pair of pairs) {
      const before = pair.old === undefined ? undefined : olds[pair.old];
      const after = pair.new === undefined ? undefined : news[pair.new];
      if (before && after) this.compare({ old: before, new: after });
      else if (before) alone.old.push(before);
      else if (after) alone.new.push(after);
    }
    this.lookAmong(alone.old);
    this.lookAmong(alone.new);
  }

  /** Within one value: between fields of it that are each other's old and new. */
  lookWithin(twin: Twin): void {
    const parts = partTwins(twin);
    if (parts.length > 0) return this.lookAmong(parts);
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
function readsAlike(one: ValueTree, other: ValueTree): boolean {
  if (isAlike(one, other)) return true;
  const [digits, otherDigits] = [one, other].map((value) =>
    typeof value === 'string' && NUMBER.test(value) ? canonicalNumber(value) : null,
  );
  return digits !== null && digits === otherDigits;
}

function tells(look: (comparison: HiddenComparison) => void): boolean {
  let isFound = false;
  look(new HiddenComparison(() => (isFound = true)));
  return isFound;
}

function partTwins({ clear, redacted, place }: Twin): Twin[] {
  const clearParts = partsOf(clear);
  return partsOf(redacted).flatMap(([name, part], index) => {
    const clearPart = clearParts[index]?.[1];
    if (clearPart === undefined) return [];
    return [
      {
        name,
        clear: clearPart,
        redacted: part,
        place: placeOfPart(place, { of: redacted, index }),
      },
    ];
  });
}

// A text that holds JSON with something hidden in it.
function embeddedTwin({ clear, redacted, ...twin }: Twin): Twin | null {
  if (typeof clear !== 'string' || typeof redacted !== 'string') return null;
  if (!redacted.includes(REDACTED) || !/^\s*[[{]/.test(redacted)) return null;
  return { ...twin, clear: valueTreeOfText(clear), redacted: valueTreeOfText(redacted) };
}

/** What a text of JSON holds, as it came and as it is redacted; null where it holds nothing. */
export function twinOfText({
  clear,
  redacted,
  ...twin
}: Omit<Twin, 'clear' | 'redacted'> & {
  clear: string | null;
  redacted: string | null;
}): Twin | null {
  if (!clear || !redacted || isNothing(clear)) return null;
  return { ...twin, clear: valueTreeOfText(clear), redacted: valueTreeOfText(redacted) };
}
