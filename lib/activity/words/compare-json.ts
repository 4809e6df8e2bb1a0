import { isAlike } from '@/lib/json/is-alike';
import { rawIndex, type JsonIndex } from '@/lib/json/json-index';
import { placeWithin } from '@/lib/activity/json-pointer';
import {
  countBefore,
  hasMembers,
  isList,
  isObject,
  nameOf,
  nextOf,
  type JsonPart,
} from '@/lib/json/json-part';
import { NONE, pairFields, pairItems, type Pair } from './pair-members';

/** Two values of the same place; a side that has nothing there is null. */
export type Sides = { old: JsonPart | null; new: JsonPart | null };

/** What leads to a value, from without: the member that has a name, or its place in a list. */
export type Path = (JsonPart | number)[];

/** A place in two values, and what is there on each side. */
export type ComparedPlace = Sides & {
  path: Path;
  /** The place as a JSON pointer within the new value, or the old one where it is in no other. */
  pointer: string;
};

export type CompareOptions = {
  /** Whether also what only one side has is taken apart, down to its single values. */
  isFlat: boolean;
  /** Whether what reads alike at a place, a JSON pointer within both values, was changed and is hidden. */
  isHiddenChange?: (now: JsonPart, place: () => string) => boolean;
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

type Place = Pair & { within: Place | null };

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
    if (!this.hasParts(place)) this.tell(place);
    else if (isObject(old) && isObject(now)) this.compareAll(place, pairFields({ old, now }));
    else if (isList(old) && isList(now)) this.compareAll(place, pairItems({ old, now }));
    else if (this.options.isFlat) this.takeApart(place);
    else this.tell(place);
  }

  private hasParts({ old, now }: Pair): boolean {
    return hasMembers(this.before, old) || hasMembers(this.after, now);
  }

  private compareAll(within: Place, pairs: Iterable<Pair>): void {
    for (const { position, old, now } of pairs) this.compare({ within, position, old, now });
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
    const old = place.old === NONE ? null : { index: this.before, at: place.old };
    const now = place.now === NONE ? null : { index: this.after, at: place.now };
    const { onSame, onChanged } = this.options;
    const isSame = old && now && isAlike(old, now) && !this.isHiddenChange(place);
    const onPlace = isSame ? onSame : onChanged;
    const pointerOf = () => this.pointerTo(place, now ? 'now' : 'old');
    onPlace(() => ({
      path: this.pathOf(place),
      // Few ask for it, and in a list the items before it are to be counted.
      get pointer() {
        return pointerOf();
      },
      old,
      new: now,
    }));
  }

  private isHiddenChange(place: Place): boolean {
    const { isHiddenChange } = this.options;
    const now = { index: this.after, at: place.now };
    return isHiddenChange?.(now, () => this.pointerTo(place, 'now')) ?? false;
  }

  private pointerTo(place: Place, side: 'old' | 'now'): string {
    const { within, position } = place;
    if (!within) return '';
    const index = side === 'old' ? this.before : this.after;
    const at = place[side];
    const parent = { index, at: within[side] };
    const step = position > 0 ? countBefore(parent, at) : nameOf({ index, at }).beginning;
    return placeWithin(this.pointerTo(within, side), step);
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
