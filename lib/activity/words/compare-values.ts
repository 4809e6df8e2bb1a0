import type { ReadableValue } from './readable-value';

/** Two values of the same place; a side that has nothing there is undefined. */
export type Sides = { old?: ReadableValue; new?: ReadableValue };

/** What stands between the names of a path. */
export const WITHIN = ' › ';

/** A field that differs. Its name is a path, `LineItems › 2 › Quantity`; empty for a lone value. */
export type ComparedField = { name: string } & Sides;

/** Two values field by field, both parts in the order of reading. */
export type Comparison = { changed: ComparedField[]; same: Field[] };

type Field = [name: string, value: ReadableValue];
type List = Extract<ReadableValue, { items: unknown }>;
type Fields = Extract<ReadableValue, { fields: unknown }>;

/**
 * What differs between an old and a new value, down to the single fields, and what does not. What
 * only one of them has is not taken apart below its first level. A number and a text of the same
 * digits read alike, and count as the same.
 */
export function compareValues({ old, new: now }: Sides): Comparison {
  const comparison: Comparison = { changed: [], same: [] };
  // What was created or deleted is told field by field, too.
  const before = old === undefined ? emptyLike(now) : old;
  const after = now === undefined ? emptyLike(old) : now;
  compare({ name: '', old: before, new: after }, comparison);
  return comparison;
}

function compare(field: ComparedField, comparison: Comparison): void {
  const parts = partsOf(field);
  if (parts) for (const part of parts) compare(part, comparison);
  else if (field.new !== undefined && isSameLeaf(field))
    comparison.same.push([field.name, field.new]);
  else comparison.changed.push(field);
}

/** The places within two values of the same make; null when there is nothing to take apart. */
function partsOf({ name, old, new: now }: ComparedField): ComparedField[] | null {
  const parts = hasFields(old) && hasFields(now) ? pairFields(old, now) : pairLists(old, now);
  if (parts.length === 0) return null;
  return name === '' ? parts : parts.map((part) => ({ ...part, name: name + WITHIN + part.name }));
}

// In the order of the old value, and then what is new; of equal names the first with the first.
function pairFields(old: Fields, now: Fields): ComparedField[] {
  const fields = old.fields.map(([name, value]): ComparedField => ({ name, old: value }));
  const waiting = new Map<string, ComparedField[]>();
  for (const field of fields.toReversed()) {
    const alike = waiting.get(field.name);
    if (alike) alike.push(field);
    else waiting.set(field.name, [field]);
  }
  for (const [name, value] of now.fields) {
    const partner = waiting.get(name)?.pop();
    if (partner) partner.new = value;
    else fields.push({ name, new: value });
  }
  return fields;
}

// What a list ends with stays paired when something before it is added or taken away.
function pairLists(old?: ReadableValue, now?: ReadableValue): ComparedField[] {
  if (!hasItems(old) || !hasItems(now)) return [];
  const longer = old.items.length > now.items.length ? old.items : now.items;
  const ending = old.items.length === now.items.length ? 0 : countSameEnding(old, now);
  const sideOf = ({ items }: List, index: number) => {
    if (index >= longer.length - ending) return items[index - longer.length + items.length];
    return index < items.length - ending ? items[index] : undefined;
  };
  return longer.map((_, index) => ({
    name: String(index + 1),
    old: sideOf(old, index),
    new: sideOf(now, index),
  }));
}

function countSameEnding(old: List, now: List): number {
  const most = Math.min(old.items.length, now.items.length);
  let count = 0;
  while (count < most && isAlike(old.items.at(-1 - count), now.items.at(-1 - count))) count += 1;
  return count;
}

function isSameLeaf({ old, new: now }: Sides): boolean {
  // Only what is nested can be alike without being the same.
  return old === now || (typeof old === 'object' && typeof now === 'object' && isAlike(old, now));
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function emptyLike(value?: ReadableValue): ReadableValue | undefined {
  if (hasFields(value) && value.fields.length > 0) return { fields: [] };
  return hasItems(value) && value.items.length > 0 ? { items: [] } : undefined;
}

function hasFields(value?: ReadableValue): value is Fields {
  return typeof value === 'object' && value !== null && 'fields' in value;
}

function hasItems(value?: ReadableValue): value is List {
  return typeof value === 'object' && value !== null && 'items' in value;
}
