import { REDACTED } from '@/lib/activity/redacted';

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

/** Whether a hidden value at a place, a JSON pointer, or within it was changed. */
export function isHiddenChange(changes: HiddenChanges | null, place: string): boolean {
  return changes !== null && (changes.above.has(place) || isWithinChange(changes, place));
}

/** Whether a text hides something. */
export function hidesSomething(text: string): boolean {
  return text.includes(REDACTED);
}

// A place that was too long to be noted is noted by what it lies in.
function isWithinChange({ places }: HiddenChanges, place: string): boolean {
  for (let end = place.lastIndexOf('/'); end > 0; end = place.lastIndexOf('/', end - 1)) {
    if (places.has(place.slice(0, end))) return true;
  }
  return false;
}
