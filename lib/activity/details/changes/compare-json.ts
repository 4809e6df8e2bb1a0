import { isAlike } from '@/lib/platform/json/is-alike';
import { rawIndex, type JsonIndex } from '@/lib/platform/json/json-index';
import {
  hasMembers,
  isList,
  nameOf,
  nextOf,
  textOfPart,
  type JsonPart,
} from '@/lib/platform/json/json-part';
import { changesIn, hidesSomething, type HiddenChanges } from './hidden-changes';
import { NONE, pairMembers, type Pair } from './pair-members';

/** Two values of the same place; a side that has nothing there is null. */
export type Sides = { old: JsonPart | null; new: JsonPart | null };

/** What leads to a value, from without: the member that has a name, or its place in a list. */
export type Path = (JsonPart | number)[];

/** A place in two values, and what is there on each side. */
export type ComparedPlace = Sides & {
  path: Path;
  /** Whether something is hidden there, on a side that has something, and was changed. */
  isHiddenChange: (side: Side) => boolean;
};

type Side = 'old' | 'new';

/** How two values are compared, and who is told of it. */
export type CompareOptions = {
  /** Whether also what only one side has is taken apart, down to its single values. */
  isFlat: boolean;
  /** Where hidden values were changed, as seen from each side. What was in the new one differs, alike as it reads. */
  hiddenChanges?: Record<Side, HiddenChanges | null>;
  /** Called for each place that differs, or that does not; what is there is told when asked for. */
  onChanged: (tell: () => ComparedPlace) => void;
  onSame: (tell: () => ComparedPlace) => void;
};

/**
 * What differs between an old and a new value, down to the single fields, and what does not, both
 * in the order of reading. What only one of them has is taken apart in its first level, or, flat,
 * down to its single values. Takes the time of reading both.
 */
export function compareJson(sides: Sides, options: CompareOptions): void {
  new Comparison(sides, options).compareRoots(sides.old?.at ?? NONE, sides.new?.at ?? NONE);
}

type Place = Pair & {
  within: Place | null;
  /** What is known of hidden changes on each side, once it was looked up. */
  changes?: Partial<Record<Side, HiddenChanges | null>>;
};

// What hides something stands at its beginning, or is a sentence.
const LONGEST_HIDDEN = 20_000;

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
    if ((old === NONE || now === NONE) && this.hasParts(root)) this.takeApart(root);
    else this.compare(root);
  }

  private compare(place: Place): void {
    const old = { index: this.before, at: place.old };
    const now = { index: this.after, at: place.now };
    const hasParts = this.hasParts(place);
    const pairs = hasParts ? pairMembers({ old, now }) : null;
    if (pairs) this.compareAll(place, pairs);
    else if (hasParts && this.options.isFlat) this.takeApart(place);
    else this.tell(place);
  }

  private hasParts({ old, now }: Pair): boolean {
    return hasMembers(this.before, old) || hasMembers(this.after, now);
  }

  private compareAll(within: Place, pairs: Iterable<Pair>): void {
    for (const pair of pairs) this.compare({ ...pair, within });
  }

  // What the other side has nothing like.
  private takeApart(place: Place): void {
    const { old, now } = place;
    if (old !== NONE) this.takeSideApart({ ...place, now: NONE });
    if (now !== NONE) this.takeSideApart({ ...place, old: NONE });
  }

  private takeSideApart(place: Place): void {
    if (!this.hasParts(place)) return this.tell(place);
    const isOld = place.now === NONE;
    const index = isOld ? this.before : this.after;
    const at = isOld ? place.old : place.now;
    const isOrdered = isList({ index, at });
    const end = nextOf(index, at);
    let position = 0;
    for (let member = at + 1; member < end; member = nextOf(index, member)) {
      if (isOrdered) position += 1;
      const sides = isOld ? { old: member, now: NONE } : { old: NONE, now: member };
      const part = { within: place, position, ...sides };
      if (this.options.isFlat) this.compare(part);
      else this.tell(part);
    }
  }

  private tell(place: Place): void {
    const old = this.partOn('old', place);
    const now = this.partOn('new', place);
    const { onSame, onChanged } = this.options;
    const isSame = old && now && isAlike(old, now) && !this.isHiddenChange(place, 'new');
    const onPlace = isSame ? onSame : onChanged;
    onPlace(() => ({
      path: this.pathOf(place),
      isHiddenChange: (side) => this.isHiddenChange(place, side),
      old,
      new: now,
    }));
  }

  private partOn(side: Side, { old, now }: Pair): JsonPart | null {
    const at = side === 'old' ? old : now;
    return at === NONE ? null : { index: side === 'old' ? this.before : this.after, at };
  }

  private isHiddenChange(place: Place, side: Side): boolean {
    const part = this.partOn(side, place);
    if (!part || !this.changesAt(place, side)) return false;
    return hidesSomething(textOfPart(part, LONGEST_HIDDEN).beginning);
  }

  // Each value asks what it lies in, which remembers: there may be a million in one.
  private changesAt(place: Place, side: Side): HiddenChanges | null {
    const known = place.changes?.[side];
    if (known !== undefined) return known;
    const found = this.lookUpChanges(place, side);
    if (this.options.hiddenChanges?.[side]) (place.changes ??= {})[side] = found;
    return found;
  }

  private lookUpChanges(place: Place, side: Side): HiddenChanges | null {
    const { within, position, oldShift = 0, nowShift = 0 } = place;
    if (!within) return this.options.hiddenChanges?.[side] ?? null;
    const changes = this.changesAt(within, side);
    const part = changes && this.partOn(side, place);
    if (!part) return null;
    if (position === 0) return changesIn(changes, nameOf(part).beginning);
    return changesIn(changes, position - 1 - (side === 'old' ? oldShift : nowShift));
  }

  private pathOf(place: Place): Path {
    const path: Path = [];
    for (let part = place; part.within; part = part.within) {
      path.unshift(part.position || this.namedPart(part));
    }
    return path;
  }

  private namedPart({ old, now }: Pair): JsonPart {
    return old === NONE ? { index: this.after, at: now } : { index: this.before, at: old };
  }
}
