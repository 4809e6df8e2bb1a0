import { isEqualJson } from '@/lib/platform/json/is-equal-json';
import type { JsonIndex } from '@/lib/platform/json/json-index';
import {
  haveSameName,
  isArray,
  isObject,
  membersOf,
  nameOf,
  type JsonNode,
} from '@/lib/platform/json/json-node';

/** Stands for the member on a side that has none. */
export const ABSENT_MEMBER = -1;

/** Two members that belong together, by their numbers in each index, or ABSENT_MEMBER. */
export type MemberPair = {
  /** The position in a list, counted from 1; 0 for fields, which have a name. */
  position: number;
  old: number;
  now: number;
  /** How much further down each item would be in the longer list. */
  oldShift?: number;
  nowShift?: number;
};

/** Two values at the same position. */
type Sides = { old: JsonNode; now: JsonNode };

/** Pairs the members of two objects, or of two lists; null for any other combination. */
export function pairMembers({ old, now }: Sides): Iterable<MemberPair> | null {
  if (isObject(old) && isObject(now)) return pairFields({ old, now });
  return isArray(old) && isArray(now) ? pairItems({ old, now }) : null;
}

// Pairs fields by name: first in the order of the old object, then those that are new. Fields of
// one name are paired in order. Yields one pair at a time, because there may be millions.
function* pairFields({ old, now }: Sides): Generator<MemberPair> {
  const oldSide = new SideMembers(old);
  const nowSide = new SideMembers(now);
  // Usually both have the same fields in the same order, and no lookup is needed.
  const most = Math.min(oldSide.length, nowSide.length);
  const inStep = countWhile(most, (place) =>
    haveSameName(oldSide.partAt(place), nowSide.partAt(place)),
  );
  for (let place = 0; place < inStep; place += 1) {
    yield { position: 0, old: oldSide.at(place), now: nowSide.at(place) };
  }
  const waiting = new MembersByName(nowSide, inStep);
  for (let place = inStep; place < oldSide.length; place += 1) {
    const now = waiting.take(nameOf(oldSide.partAt(place)).prefix);
    yield { position: 0, old: oldSide.at(place), now };
  }
  for (let place = inStep; place < nowSide.length; place += 1) {
    if (!waiting.isTaken(place)) yield { position: 0, old: ABSENT_MEMBER, now: nowSide.at(place) };
  }
}

// Pairs items by position. Equal items at the end of both lists stay paired when an item before
// them is added or removed.
function* pairItems({ old, now }: Sides): Generator<MemberPair> {
  const oldSide = new SideMembers(old);
  const nowSide = new SideMembers(now);
  const longest = Math.max(oldSide.length, nowSide.length);
  const ending = oldSide.length === nowSide.length ? 0 : countEqualAtEnd(oldSide, nowSide);
  const numberOn = (side: SideMembers, place: number) =>
    place < side.length - ending ? side.at(place) : ABSENT_MEMBER;
  for (let place = 0; place < longest - ending; place += 1) {
    yield { position: place + 1, old: numberOn(oldSide, place), now: numberOn(nowSide, place) };
  }
  const [oldShift, nowShift] = [longest - oldSide.length, longest - nowSide.length];
  for (let place = longest - ending; place < longest; place += 1) {
    const [old, now] = [oldSide.at(place - oldShift), nowSide.at(place - nowShift)];
    yield { position: place + 1, old, now, oldShift, nowShift };
  }
}

/** The members of one side. */
class SideMembers {
  private readonly index: JsonIndex;
  private readonly members: number[];

  constructor(whole: JsonNode) {
    this.index = whole.index;
    this.members = membersOf(whole);
  }

  get length(): number {
    return this.members.length;
  }

  at(place: number): number {
    return this.members[place] ?? ABSENT_MEMBER;
  }

  partAt(place: number): JsonNode {
    return { index: this.index, at: this.at(place) };
  }
}

function countEqualAtEnd(one: SideMembers, other: SideMembers): number {
  const most = Math.min(one.length, other.length);
  return countWhile(most, (count) =>
    isEqualJson(one.partAt(one.length - 1 - count), other.partAt(other.length - 1 - count)),
  );
}

function countWhile(most: number, holds: (count: number) => boolean): number {
  let count = 0;
  while (count < most && holds(count)) count += 1;
  return count;
}

/** The members of a side from some position on, each to be taken once by its name. */
class MembersByName {
  private readonly first = new Map<string, number>();
  /**
   * For each position, the next one with the same name. An array of numbers, because there may be
   * millions.
   */
  private readonly following: Int32Array;
  private readonly taken: Uint8Array;

  constructor(
    private readonly side: SideMembers,
    from: number,
  ) {
    this.following = new Int32Array(side.length);
    this.taken = new Uint8Array(side.length);
    for (let place = side.length - 1; place >= from; place -= 1) {
      const { prefix: name } = nameOf(side.partAt(place));
      this.following[place] = this.first.get(name) ?? ABSENT_MEMBER;
      this.first.set(name, place);
    }
  }

  /** Takes the first remaining member of a name, or returns ABSENT_MEMBER. */
  take(name: string): number {
    const place = this.first.get(name) ?? ABSENT_MEMBER;
    if (place === ABSENT_MEMBER) return ABSENT_MEMBER;
    this.first.set(name, this.following[place] ?? ABSENT_MEMBER);
    this.taken[place] = 1;
    return this.side.at(place);
  }

  isTaken(place: number): boolean {
    return this.taken[place] === 1;
  }
}
