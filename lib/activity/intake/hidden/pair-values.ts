import { placeWithin } from '@/lib/activity/json-pointer';
import type { ValueTree } from './value-tree';

/** Two values of the same place; a side that has nothing there is undefined. */
export type Sides = { old?: ValueTree; new?: ValueTree };

/** Parts of two values that stand for each other, by where each stands in its own value. */
export type PartPair = { name: string; old?: number; new?: number };

/** A part of a value under the name by which it is read; one of a list under its number from 1 on. */
export type Part = [name: string, value: ValueTree];

/** The parts of a value in their order; none of what is not taken apart. */
export function partsOf(value: ValueTree | undefined): Part[] {
  if (hasFields(value)) return value.fields;
  return hasItems(value) ? value.items.map((item, index) => [String(index + 1), item]) : [];
}

/** Where a part of a value is, as a JSON pointer; lists count from 0 there. */
export function placeOfPart(
  place: string,
  { of, index }: { of: ValueTree; index: number },
): string {
  return placeWithin(place, hasFields(of) ? (of.fields[index]?.[0] ?? '') : index);
}

/** How the parts of two values of the same make belong together; none when there is nothing to pair. */
export function pairParts({ old, new: now }: Sides): PartPair[] {
  if (hasFields(old) && hasFields(now)) return pairFields(old, now);
  return hasItems(old) && hasItems(now) ? pairLists(old, now) : [];
}

/** Whether two values read alike. */
export function isAlike(one: unknown, other: unknown): boolean {
  // Only what is nested can be alike without being the same.
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return JSON.stringify(one) === JSON.stringify(other);
}

type List = Extract<ValueTree, { items: unknown }>;
type Fields = Extract<ValueTree, { fields: unknown }>;

// In the order of the old value, and then what is new; of equal names the first with the first.
function pairFields(old: Fields, now: Fields): PartPair[] {
  const pairs = old.fields.map(([name], index): PartPair => ({ name, old: index }));
  const waiting = new Map<string, PartPair[]>();
  for (const pair of pairs.toReversed()) {
    const alike = waiting.get(pair.name);
    if (alike) alike.push(pair);
    else waiting.set(pair.name, [pair]);
  }
  for (const [index, [name]] of now.fields.entries()) {
    const partner = waiting.get(name)?.pop();
    if (partner) partner.new = index;
    else pairs.push({ name, new: index });
  }
  return pairs;
}

/**
 * The same where what is redacted leaves the items of both lists alike, so that only the clear ones
 * tell which of them was taken away.
 */
export function pairHidden(redacted: Sides, clear: Sides): PartPair[] {
  const [old, now] = [redacted.old, redacted.new];
  const isAmbiguous = hasItems(old) && hasItems(now) && areAllAlike([...old.items, ...now.items]);
  return pairParts(isAmbiguous ? clear : redacted);
}

function areAllAlike([first, ...others]: ValueTree[]): boolean {
  return others.every((other) => isAlike(first, other));
}

// What a list ends with stays paired when something before it is added or taken away.
function pairLists(old: List, now: List): PartPair[] {
  const most = Math.max(old.items.length, now.items.length);
  const ending = old.items.length === now.items.length ? 0 : countSameEnding(old, now);
  const indexIn = ({ items }: List, index: number) => {
    if (index >= most - ending) return index - most + items.length;
    return index < items.length - ending ? index : undefined;
  };
  return Array.from({ length: most }, (_, index) => ({
    name: String(index + 1),
    old: indexIn(old, index),
    new: indexIn(now, index),
  }));
}

function countSameEnding(old: List, now: List): number {
  const most = Math.min(old.items.length, now.items.length);
  let count = 0;
  while (count < most && isAlike(old.items.at(-1 - count), now.items.at(-1 - count))) count += 1;
  return count;
}

function hasFields(value?: ValueTree): value is Fields {
  return typeof value === 'object' && value !== null && 'fields' in value;
}

function hasItems(value?: ValueTree): value is List {
  return typeof value === 'object' && value !== null && 'items' in value;
}
