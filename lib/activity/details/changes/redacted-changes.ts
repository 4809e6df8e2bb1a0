import { REDACTED } from '@/lib/activity/redaction/redacted';

/**
 * The places at which hidden values were changed, as seen from a value that one of them is at, above
 * or within. What such a value has no changes in is null.
 */
export type RedactedChanges = {
  /** Whether the value itself is such a place, or lies within one. */
  isChanged: boolean;
  /** By the names of fields, and the places in lists, counted from 0. */
  members: Map<string, RedactedChanges>;
};

/** The places of a record's `redactedChanges` (JSON pointers, RFC 6901), to be looked up; null without any. */
export function redactedChangesAt(places: string[] | null): RedactedChanges | null {
  if (!places || places.length === 0) return null;
  const root: RedactedChanges = { isChanged: false, members: new Map() };
  for (const place of places) {
    let at = root;
    for (const step of place.split('/').slice(1)) at = getOrAddMember(at, unescapeToken(step));
    at.isChanged = true;
  }
  return root;
}

/** What is known of a member of a value. */
export function redactedChangesIn(
  changes: RedactedChanges | null,
  member: string | number,
): RedactedChanges | null {
  // A place that was too long to be noted is noted by what it lies in.
  return changes?.isChanged ? changes : (changes?.members.get(String(member)) ?? null);
}

/** Whether a text hides something. */
export function containsRedaction(text: string): boolean {
  return text.includes(REDACTED);
}

function getOrAddMember({ members }: RedactedChanges, name: string): RedactedChanges {
  const known = members.get(name);
  if (known) return known;
  const made: RedactedChanges = { isChanged: false, members: new Map() };
  members.set(name, made);
  return made;
}

function unescapeToken(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
