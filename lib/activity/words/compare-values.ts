import { isHiddenChange, markChanges, type HiddenChanges } from './hidden-changes';
import { emptyLike, isAlike, pairParts, partsOf, placeOfPart, type Sides } from './pair-values';
import type { ReadableValue } from './readable-value';

/** What stands between the names of a path. */
export const WITHIN = ' › ';

/** A field that differs. Its name is a path, `LineItems › 2 › Quantity`; empty for a lone value. */
export type ComparedField = { name: string } & Sides;

/** Two values field by field, both parts in the order of reading. */
export type Comparison = { changed: ComparedField[]; same: Field[] };

type Field = [name: string, value: ReadableValue];

/** The places of both values in their record, and where in it hidden values were changed. */
export type ComparedPlaces = { old: string; new: string; changes: HiddenChanges };

/**
 * What differs between an old and a new value, down to the single fields, and what does not. What
 * only one of them has is not taken apart below its first level. A number and a text of the same
 * digits read alike, and count as the same; what is hidden on both sides differs where `places` say.
 */
export function compareValues({ old, new: now }: Sides, places?: ComparedPlaces): Comparison {
  const comparison: Comparison = { changed: [], same: [] };
  // What was created or deleted is told field by field, too.
  const before = old === undefined ? emptyLike(now) : old;
  const after = now === undefined ? emptyLike(old) : now;
  compare({ name: '', old: before, new: after, places }, comparison);
  return comparison;
}

type PlacedField = ComparedField & { places?: ComparedPlaces };

function compare(field: PlacedField, comparison: Comparison): void {
  const parts = partsWithin(field);
  if (parts) for (const part of parts) compare(part, comparison);
  else if (field.new !== undefined && isAlike(field.old, field.new) && !isChangedHidden(field))
    comparison.same.push([field.name, field.new]);
  else comparison.changed.push(shown(field));
}

/** The places within two values of the same make; null when there is nothing to take apart. */
function partsWithin(field: PlacedField): PlacedField[] | null {
  const pairs = pairParts(field);
  if (pairs.length === 0) return null;
  const [olds, news] = [partsOf(field.old), partsOf(field.new)];
  return pairs.map((pair) => ({
    name: field.name === '' ? pair.name : field.name + WITHIN + pair.name,
    old: pair.old === undefined ? undefined : olds[pair.old]?.[1],
    new: pair.new === undefined ? undefined : news[pair.new]?.[1],
    places: field.places && placesWithin(field, { pair, places: field.places }),
  }));
}

function placesWithin(
  { old, new: now }: Sides,
  { pair, places }: { pair: { old?: number; new?: number }; places: ComparedPlaces },
): ComparedPlaces {
  const within = (place: string, { of, index }: { of?: ReadableValue; index?: number }) =>
    of === undefined || index === undefined ? place : placeOfPart(place, { of, index });
  return {
    ...places,
    old: within(places.old, { of: old, index: pair.old }),
    new: within(places.new, { of: now, index: pair.new }),
  };
}

function isChangedHidden({ new: now, places }: PlacedField): boolean {
  return (
    places !== undefined && isHiddenChange(now, { place: places.new, changes: places.changes })
  );
}

// What only one side has is marked where it tells of a change within itself.
function shown({ name, old, new: now, places }: PlacedField): ComparedField {
  const marked = (value: ReadableValue, place: string) =>
    places ? markChanges(value, { place, changes: places.changes }) : value;
  if (old !== undefined && now !== undefined) return { name, old, new: now };
  if (old !== undefined) return { name, old: marked(old, places?.old ?? '') };
  return now === undefined ? { name } : { name, new: marked(now, places?.new ?? '') };
}
