import { REDACTED } from '@/lib/activity/redaction/redacted';

/**
 * The places at which hidden values were changed, as seen from a value that one of them is at, above
 * or within. What such a value has no changes in is null.
 */
export type HiddenChanges = {
  /** Whether the value itself is such a place, or lies within one. */
  isPlace: boolean;
  /** By the names of fields, and the places in lists, counted from 0. */
  members: Map<string, HiddenChanges>;
};

/** The places of a record's `redactedChanges` (JSON pointers, RFC 6901), to be looked up; null without any. */
export function hiddenChangesOf(places: string[] | null): HiddenChanges | null {
  if (!places || places.length === 0) return null;
  const root: HiddenChanges = { isPlace: false, members: new Map() };
  for (const place of places) {
    let at = root;
    for (const step of place.split('/').slice(1)) at = memberMade(at, unescaped(step));
    at.isPlace = true;
  }
  return root;
}

/** What is known of a member of a value. */
export function changesIn(
  changes: HiddenChanges | null,
  member: string | number,
): HiddenChanges | null {
  // A place that was too long to be noted is noted by what it lies in.
  return changes?.isPlace ? changes : (changes?.members.get(String(member)) ?? null);
}

/** Whether a text hides something. */
export function hidesSomething(text: string): boolean {
  return text.includes(REDACTED);
}

function memberMade({ members }: HiddenChanges, name: string): HiddenChanges {
  const known = members.get(name);
  if (known) return known;
  const made: HiddenChanges = { isPlace: false, members: new Map() };
  members.set(name, made);
  return made;
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
