import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { LONGEST_PLACE, MOST_CHANGES } from '@/lib/activity/intake/parse/audit-record-fields';
import { HiddenComparison } from './hidden-comparison';
import { twinOfText, twinOfValues, type Twin } from './twin';

// Of more it is noted which fields of the record they are in: then all that is hidden there counts.
const MOST_PLACES = MOST_CHANGES - 100;

/**
 * The places of a record where hidden values differ, as JSON pointers from its root: those that came
 * with it, and those between its old and its new value and between what is each other's old and new
 * within these or within its other data. Takes the record as it came and as it is redacted. At most
 * some 1,000; null for none.
 */
export function redactedChangesOf(clear: AuditRecord, redacted: AuditRecord): string[] | null {
  const places = new Set(redacted.redactedChanges);
  const comparison = new HiddenComparison((place) => {
    if (places.size < MOST_PLACES) places.add(fitting(place));
    else if (places.size < MOST_CHANGES) places.add(fieldOf(place));
  });
  compareValues({ clear, redacted }, comparison);
  comparison.lookAmong(dataTwins({ clear, redacted }));
  for (const twin of otherTwins({ clear, redacted })) comparison.lookWithin(twin);
  return places.size === 0 ? null : [...places];
}

function fieldOf(place: string): string {
  return /^\/[^/]*/.exec(place)?.[0] ?? place;
}

// What is too long to be noted is noted by what it lies in.
function fitting(place: string): string {
  let fit = place;
  while (fit.length > LONGEST_PLACE) fit = fit.slice(0, fit.lastIndexOf('/'));
  return fit;
}

type Records = { clear: AuditRecord; redacted: AuditRecord };

function compareValues({ clear, redacted }: Records, comparison: HiddenComparison): void {
  const names = ['resourceOldValue', 'resourceNewValue'] as const;
  // Reading a value takes longer than redacting one that holds no secret.
  if (names.every((name) => clear[name] === redacted[name])) return;
  const [old, now] = names.map((name) =>
    twinOfText({ name, clear: clear[name], redacted: redacted[name], place: `/${name}` }),
  );
  if (old && now) comparison.compare({ old, new: now });
  else for (const twin of [old, now]) if (twin) comparison.lookWithin(twin);
}

function dataTwins({ clear, redacted }: Records): Twin[] {
  if (clear.customizedData === redacted.customizedData) return [];
  return clear.customizedData.map(({ key, value }, index) =>
    twinOfValues({
      name: key,
      clear: value,
      redacted: redacted.customizedData[index]?.value,
      place: `/customizedData/${index}/value`,
    }),
  );
}

function otherTwins({ clear, redacted }: Records): Twin[] {
  return OTHER_PLACES.filter(([name]) => clear[name] !== redacted[name]).map(([name, place]) =>
    twinOfValues({ name, clear: clear[name], redacted: redacted[name], place }),
  );
}

// Other fields stand in the record itself.
const OTHER_PLACES = [
  ['participants', '/participants'],
  ['attributes', '/attributes'],
  ['otherFields', ''],
] as const;
