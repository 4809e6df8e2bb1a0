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

/** Two values of the same place; a side that has nothing there is null. */
export type Sides = { old: JsonNode | null; new: JsonNode | null };

/** What leads to a value, from without: the member that has a name, or its place in a list. */
export type Path = (JsonNode | number)[];

/** A place in two values, and what is there on each side. */
export type ComparedValue = Sides & {
  path: Path;
  /** Whether something is hidden there, on a side that has something, and was changed. */
  isRedactedChange: (side: Side) => boolean;
};

type Side = 'old' | 'new';

/** How two values are compared, and who is told of it. */
export type CompareOptions = {
  /** Whether also what only one side has is taken apart, down to its single values. */
  isFlat: boolean;
  /** Where hidden values were changed, as seen from each side. What was in the new one differs, alike as it reads. */
  redactedChanges?: Record<Side, RedactedChanges | null>;
  /** Called for each place that differs, or that does not; what is there is told when asked for. */
  onChanged: (tell: () => ComparedValue) => void;
  onUnchanged: (tell: () => ComparedValue) => void;
};

/**
 * What differs between an old and a new value, down to the single fields, and what does not, both
 * in the order of reading. What only one of them has is taken apart in its first level, or, flat,
 * down to its single values. Takes the time of reading both.
 */
export function compareJson(sides: Sides, options: CompareOptions): void {
  new Comparison(sides, options).compareRoots(
    sides.old?.at ?? ABSENT_MEMBER,
    sides.new?.at ?? ABSENT_MEMBER,
  );
}

type ComparedPosition = MemberPair & {
  within: ComparedPosition | null;
  /** What is known of hidden changes on each side, once it was looked up. */
  changes?: Partial<Record<Side, RedactedChanges | null>>;
};

// What hides something stands at its beginning, or is a sentence.
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
    // What was created or deleted is told field by field.
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

  // What the other side has nothing like.
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

  // Each value asks what it lies in, which remembers: there may be a million in one.
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
