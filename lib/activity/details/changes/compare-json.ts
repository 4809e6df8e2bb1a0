import { isEqualJson } from '@/lib/platform/json/is-equal-json';
import { rawIndex, type JsonIndex } from '@/lib/platform/json/json-index';
import {
  hasMembers,
  isArray,
  nameOf,
  nextSiblingOf,
  textOfNode,
  type JsonNode,
} from '@/lib/platform/json/json-node';
import { redactedChangesIn, containsRedaction, type RedactedChanges } from './redacted-changes';
import { ABSENT_MEMBER, pairMembers, type MemberPair } from './pair-members';

/** The two values at one position; null on a side that has none there. */
export type Sides = { old: JsonNode | null; new: JsonNode | null };

/** The steps from the root to a value: a member that has a name, or a position in a list. */
export type Path = (JsonNode | number)[];

/** One position in both values, and what each side has there. */
export type ComparedValue = Sides & {
  path: Path;
  /** Whether the side's value is redacted there and was changed. */
  isRedactedChange: (side: Side) => boolean;
};

type Side = 'old' | 'new';

/** How to compare two values, and what to call with the result. */
export type CompareOptions = {
  /** Whether a value that only one side has is also split, down to its single values. */
  isFlat: boolean;
  /**
   * Where redacted values were changed, for each side. A place listed for the new side counts as
   * different even when both sides read the same.
   */
  redactedChanges?: Record<Side, RedactedChanges | null>;
  /**
   * Called for each position that differs, or that is equal; call the argument to get what is
   * there.
   */
  onChanged: (tell: () => ComparedValue) => void;
  onUnchanged: (tell: () => ComparedValue) => void;
};

/**
 * Reports the fields that differ between an old and a new value, and those that are equal, in
 * reading order. A value that only one side has is split into its first-level members, or, if
 * `isFlat`, into its single values. Takes time linear in the size of both.
 */
export function compareJson(sides: Sides, options: CompareOptions): void {
  new Comparison(sides, options).compareRoots(
    sides.old?.at ?? ABSENT_MEMBER,
    sides.new?.at ?? ABSENT_MEMBER,
  );
}

type ComparedPosition = MemberPair & {
  within: ComparedPosition | null;
  /** The redacted changes on each side, once they have been looked up. */
  changes?: Partial<Record<Side, RedactedChanges | null>>;
};

// A redaction marker is either near the start of the text or in a sentence of this length.
const MAX_SCANNED_LENGTH = 20_000;

class Comparison {
  private readonly before: JsonIndex;
  private readonly after: JsonIndex;

  constructor(
    sides: Sides,
    private readonly options: CompareOptions,
  ) {
    this.before = sides.old?.index ?? rawIndex('');
    this.after = sides.new?.index ?? rawIndex('');
  }

  compareRoots(old: number, now: number): void {
    const root = { within: null, position: 0, old, now };
    // A created or deleted value is reported field by field.
    if ((old === ABSENT_MEMBER || now === ABSENT_MEMBER) && this.hasParts(root))
      this.takeApart(root);
    else this.compare(root);
  }

  private compare(place: ComparedPosition): void {
    const old = { index: this.before, at: place.old };
    const now = { index: this.after, at: place.now };
    const hasParts = this.hasParts(place);
    const pairs = hasParts ? pairMembers({ old, now }) : null;
    if (pairs) this.compareAll(place, pairs);
    else if (hasParts && this.options.isFlat) this.takeApart(place);
    else this.tell(place);
  }

  private hasParts({ old, now }: MemberPair): boolean {
    return hasMembers(this.before, old) || hasMembers(this.after, now);
  }

  private compareAll(within: ComparedPosition, pairs: Iterable<MemberPair>): void {
    for (const pair of pairs) this.compare({ ...pair, within });
  }

  // A value that has no counterpart on the other side.
  private takeApart(place: ComparedPosition): void {
    const { old, now } = place;
    if (old !== ABSENT_MEMBER) this.takeSideApart({ ...place, now: ABSENT_MEMBER });
    if (now !== ABSENT_MEMBER) this.takeSideApart({ ...place, old: ABSENT_MEMBER });
  }

  private takeSideApart(place: ComparedPosition): void {
    if (!this.hasParts(place)) return this.tell(place);
    const isOld = place.now === ABSENT_MEMBER;
    const index = isOld ? this.before : this.after;
    const at = isOld ? place.old : place.now;
    const isOrdered = isArray({ index, at });
    const end = nextSiblingOf(index, at);
    let position = 0;
    for (let member = at + 1; member < end; member = nextSiblingOf(index, member)) {
      if (isOrdered) position += 1;
      const sides = isOld
        ? { old: member, now: ABSENT_MEMBER }
        : { old: ABSENT_MEMBER, now: member };
      const part = { within: place, position, ...sides };
      if (this.options.isFlat) this.compare(part);
      else this.tell(part);
    }
  }

  private tell(place: ComparedPosition): void {
    const old = this.partOn('old', place);
    const now = this.partOn('new', place);
    const { onUnchanged, onChanged } = this.options;
    const isSame = old && now && isEqualJson(old, now) && !this.isHiddenChange(place, 'new');
    const onPlace = isSame ? onUnchanged : onChanged;
    onPlace(() => ({
      path: this.pathOf(place),
      isRedactedChange: (side) => this.isHiddenChange(place, side),
      old,
      new: now,
    }));
  }

  private partOn(side: Side, { old, now }: MemberPair): JsonNode | null {
    const at = side === 'old' ? old : now;
    return at === ABSENT_MEMBER ? null : { index: side === 'old' ? this.before : this.after, at };
  }

  private isHiddenChange(place: ComparedPosition, side: Side): boolean {
    const part = this.partOn(side, place);
    if (!part || !this.changesAt(place, side)) return false;
    return containsRedaction(textOfNode(part, MAX_SCANNED_LENGTH).prefix);
  }

  // Each value asks its parent, and the parent caches the result: it may have a million children.
  private changesAt(place: ComparedPosition, side: Side): RedactedChanges | null {
    const known = place.changes?.[side];
    if (known !== undefined) return known;
    const found = this.lookUpChanges(place, side);
    if (this.options.redactedChanges?.[side]) (place.changes ??= {})[side] = found;
    return found;
  }

  private lookUpChanges(place: ComparedPosition, side: Side): RedactedChanges | null {
    const { within, position, oldShift = 0, nowShift = 0 } = place;
    if (!within) return this.options.redactedChanges?.[side] ?? null;
    const changes = this.changesAt(within, side);
    const part = changes && this.partOn(side, place);
    if (!part) return null;
    if (position === 0) return redactedChangesIn(changes, nameOf(part).prefix);
    return redactedChangesIn(changes, position - 1 - (side === 'old' ? oldShift : nowShift));
  }

  private pathOf(place: ComparedPosition): Path {
    const path: Path = [];
    for (let part = place; part.within; part = part.within) {
      path.unshift(part.position || this.namedPart(part));
    }
    return path;
  }

  private namedPart({ old, now }: MemberPair): JsonNode {
    return old === ABSENT_MEMBER ? { index: this.after, at: now } : { index: this.before, at: old };
  }
}
