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

/** What stands for a value on a side that has none. */
export const ABSENT_MEMBER = -1;

/** Members that stand beside each other, by their numbers on each side, or NONE. */
export type MemberPair = {
  /** The place in a list, counted from 1; 0 for fields, which have a name. */
  position: number;
  old: number;
  now: number;
  /** How many places further back each stands than in the longer list. */
  oldShift?: number;
  nowShift?: number;
};

/** Two values of the same place. */
type Sides = { old: JsonNode; now: JsonNode };

/** How the members of two objects, or of two lists, belong together; null for any other two values. */
export function pairMembers({ old, now }: Sides): Iterable<MemberPair> | null {
  if (isObject(old) && isObject(now)) return pairFields({ old, now });
  return isArray(old) && isArray(now) ? pairItems({ old, now }) : null;
}

// By their names, in the order of the old one, and then what is new; of equal names the first with the
// first. One by one, for there may be millions.
function* pairFields({ old, now }: Sides): Generator<MemberPair> {
  const oldSide = new SideMembers(old);
  const nowSide = new SideMembers(now);
  // Mostly both have the same fields in the same order, and none needs to be looked up.
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

// By their places. What the lists end with stays paired when something before it is added or taken
// away.
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

/** The members of a side from some place on, to be taken by their names, each once. */
class MembersByName {
  private readonly first = new Map<string, number>();
  /** Of each place the next one with the same name, in a list that is short for millions. */
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

  /** The number of the first member of a name that was not taken yet, or NONE. */
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
