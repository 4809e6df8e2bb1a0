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
  new: number;
  /** How much further down each item would be in the longer list. */
  oldShift?: number;
  newShift?: number;
};

/** Two values at the same position. */
type Sides = { old: JsonNode; new: JsonNode };

/** Pairs the members of two objects, or of two lists; null for any other combination. */
export function pairMembers({ old: oldNode, new: newNode }: Sides): Iterable<MemberPair> | null {
  if (isObject(oldNode) && isObject(newNode)) return pairFields({ old: oldNode, new: newNode });
  return isArray(oldNode) && isArray(newNode) ? pairItems({ old: oldNode, new: newNode }) : null;
}

// Pairs fields by name: first in the order of the old object, then those that are new. Fields of
// one name are paired in order. Yields one pair at a time, because there may be millions.
function* pairFields({ old: oldNode, new: newNode }: Sides): Generator<MemberPair> {
  const oldSide = new SideMembers(oldNode);
  const newSide = new SideMembers(newNode);
  // Usually both have the same fields in the same order, and no lookup is needed.
  const maxCount = Math.min(oldSide.length, newSide.length);
  const pairedCount = countWhile(maxCount, (position) =>
    haveSameName(oldSide.nodeAt(position), newSide.nodeAt(position)),
  );
  for (let position = 0; position < pairedCount; position += 1) {
    yield { position: 0, old: oldSide.at(position), new: newSide.at(position) };
  }
  const remaining = new MembersByName(newSide, pairedCount);
  for (let position = pairedCount; position < oldSide.length; position += 1) {
    const newNode = remaining.take(nameOf(oldSide.nodeAt(position)).prefix);
    yield { position: 0, old: oldSide.at(position), new: newNode };
  }
  for (let position = pairedCount; position < newSide.length; position += 1) {
    if (!remaining.isTaken(position))
      yield { position: 0, old: ABSENT_MEMBER, new: newSide.at(position) };
  }
}

// Pairs items by position. Equal items at the end of both lists stay paired when an item before
// them is added or removed.
function* pairItems({ old: oldNode, new: newNode }: Sides): Generator<MemberPair> {
  const oldSide = new SideMembers(oldNode);
  const newSide = new SideMembers(newNode);
  const maxLength = Math.max(oldSide.length, newSide.length);
  const equalAtEnd = oldSide.length === newSide.length ? 0 : countEqualAtEnd(oldSide, newSide);
  const numberOn = (side: SideMembers, position: number) =>
    position < side.length - equalAtEnd ? side.at(position) : ABSENT_MEMBER;
  for (let position = 0; position < maxLength - equalAtEnd; position += 1) {
    yield {
      position: position + 1,
      old: numberOn(oldSide, position),
      new: numberOn(newSide, position),
    };
  }
  const [oldShift, newShift] = [maxLength - oldSide.length, maxLength - newSide.length];
  for (let position = maxLength - equalAtEnd; position < maxLength; position += 1) {
    const [oldNode, newNode] = [oldSide.at(position - oldShift), newSide.at(position - newShift)];
    yield { position: position + 1, old: oldNode, new: newNode, oldShift, newShift };
  }
}

/** The members of one side. */
class SideMembers {
  private readonly index: JsonIndex;
  private readonly members: number[];

  constructor(container: JsonNode) {
    this.index = container.index;
    this.members = membersOf(container);
  }

  get length(): number {
    return this.members.length;
  }

  at(position: number): number {
    return this.members[position] ?? ABSENT_MEMBER;
  }

  nodeAt(position: number): JsonNode {
    return { index: this.index, at: this.at(position) };
  }
}

function countEqualAtEnd(one: SideMembers, other: SideMembers): number {
  const maxCount = Math.min(one.length, other.length);
  return countWhile(maxCount, (count) =>
    isEqualJson(one.nodeAt(one.length - 1 - count), other.nodeAt(other.length - 1 - count)),
  );
}

function countWhile(maxCount: number, isMet: (count: number) => boolean): number {
  let count = 0;
  while (count < maxCount && isMet(count)) count += 1;
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
    for (let position = side.length - 1; position >= from; position -= 1) {
      const { prefix: name } = nameOf(side.nodeAt(position));
      this.following[position] = this.first.get(name) ?? ABSENT_MEMBER;
      this.first.set(name, position);
    }
  }

  /** Takes the first remaining member of a name, or returns ABSENT_MEMBER. */
  take(name: string): number {
    const position = this.first.get(name) ?? ABSENT_MEMBER;
    if (position === ABSENT_MEMBER) return ABSENT_MEMBER;
    this.first.set(name, this.following[position] ?? ABSENT_MEMBER);
    this.taken[position] = 1;
    return this.side.at(position);
  }

  isTaken(position: number): boolean {
    return this.taken[position] === 1;
  }
}
