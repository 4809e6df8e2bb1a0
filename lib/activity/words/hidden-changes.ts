import { REDACTED } from '@/lib/activity/redacted';
import { partsOf, placeOfPart } from './pair-values';
import type { ReadableValue } from './readable-value';

/** The places at which hidden values were changed, and all that lie above one of them. */
export type HiddenChanges = { places: ReadonlySet<string>; above: ReadonlySet<string> };

/** The places of a record's `redactedChanges`, to be looked up; null without any. */
export function hiddenChangesOf(places: string[] | null): HiddenChanges | null {
  if (!places || places.length === 0) return null;
  const above = new Set<string>();
  for (const place of places) {
    for (let end = place.length; end > 0; end = place.lastIndexOf('/', end - 1)) {
      above.add(place.slice(0, end));
    }
  }
  return { places: new Set(places), above };
}

/** Whether what is hidden in a value at a place was changed; only what hides something can be. */
export function isHiddenChange(value: ReadableValue | undefined, at: MarkedPlace): boolean {
  return holdsHidden(value) && (at.changes.above.has(at.place) || isWithinChange(at));
}

/** A place of a record, and the changes to look it up in. */
export type MarkedPlace = { place: string; changes: HiddenChanges };

// A place that was too long to be noted is noted by what it lies in.
function isWithinChange({ place, changes }: MarkedPlace): boolean {
  for (let end = place.lastIndexOf('/'); end > 0; end = place.lastIndexOf('/', end - 1)) {
    if (changes.places.has(place.slice(0, end))) return true;
  }
  return false;
}

function holdsHidden(value: ReadableValue | undefined): boolean {
  if (typeof value === 'string') return value.includes(REDACTED);
  return (
    typeof value === 'object' && value !== null && 'raw' in value && value.raw.includes(REDACTED)
  );
}

/** A value with each of its parts marked of which something hidden was changed. */
export function markChanges(value: ReadableValue, at: MarkedPlace): ReadableValue {
  if (isHiddenChange(value, at)) return { changed: value };
  const parts = partsOf(value);
  if (parts.length === 0 || typeof value !== 'object' || value === null) return value;
  const marked = parts.map(([name, part], index): [string, ReadableValue] => {
    const place = placeOfPart(at.place, { of: value, index });
    return [name, markChanges(part, { ...at, place })];
  });
  return 'fields' in value ? { fields: marked } : { items: marked.map(([, part]) => part) };
}
