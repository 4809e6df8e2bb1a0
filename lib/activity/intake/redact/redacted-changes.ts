import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import {
  MAX_CHANGE_POINTER_LENGTH,
  MAX_REDACTED_CHANGES,
} from '@/lib/activity/intake/parse/audit-record-fields';
import { HiddenChangeFinder } from './hidden-change-finder';
import { redactedValueOfText, redactedValueOf, type RedactedValue } from './redacted-value';

// Of more it is noted which fields of the record they are in: then all that is hidden there counts.
const MAX_EXACT_POINTERS = MAX_REDACTED_CHANGES - 100;

/**
 * The places of a record where hidden values differ, as JSON pointers from its root: those that came
 * with it, and those between its old and its new value and between what is each other's old and new
 * within these or within its other data. Takes the record as it came and as it is redacted. At most
 * some 1,000; null for none.
 */
export function redactedChangesOf(clear: AuditRecord, redacted: AuditRecord): string[] | null {
  const places = new Set(redacted.redactedChanges);
  const comparison = new HiddenChangeFinder((place) => {
    if (places.size < MAX_EXACT_POINTERS) places.add(shortenPointer(place));
    else if (places.size < MAX_REDACTED_CHANGES) places.add(fieldPointer(place));
  });
  compareValues({ clear, redacted }, comparison);
  comparison.searchAmong(customizedDataValues({ clear, redacted }));
  for (const twin of otherValues({ clear, redacted })) comparison.searchWithin(twin);
  return places.size === 0 ? null : [...places];
}

function fieldPointer(place: string): string {
  return /^\/[^/]*/.exec(place)?.[0] ?? place;
}

// What is too long to be noted is noted by what it lies in.
function shortenPointer(place: string): string {
  let fit = place;
  while (fit.length > MAX_CHANGE_POINTER_LENGTH) fit = fit.slice(0, fit.lastIndexOf('/'));
  return fit;
}

type ClearAndRedacted = { clear: AuditRecord; redacted: AuditRecord };

function compareValues(
  { clear, redacted }: ClearAndRedacted,
  comparison: HiddenChangeFinder,
): void {
  const names = ['resourceOldValue', 'resourceNewValue'] as const;
  // Reading a value takes longer than redacting one that holds no secret.
  if (names.every((name) => clear[name] === redacted[name])) return;
  const [old, now] = names.map((name) =>
    redactedValueOfText({
      name,
      clear: clear[name],
      redacted: redacted[name],
      pointer: `/${name}`,
    }),
  );
  if (old && now) comparison.compare({ old, new: now });
  else for (const twin of [old, now]) if (twin) comparison.searchWithin(twin);
}

function customizedDataValues({ clear, redacted }: ClearAndRedacted): RedactedValue[] {
  if (clear.customizedData === redacted.customizedData) return [];
  return clear.customizedData.map(({ key, value }, index) =>
    redactedValueOf({
      name: key,
      clear: value,
      redacted: redacted.customizedData[index]?.value,
      pointer: `/customizedData/${index}/value`,
    }),
  );
}

function otherValues({ clear, redacted }: ClearAndRedacted): RedactedValue[] {
  return OTHER_FIELDS.filter(([name]) => clear[name] !== redacted[name]).map(([name, pointer]) =>
    redactedValueOf({ name, clear: clear[name], redacted: redacted[name], pointer }),
  );
}

// Other fields stand in the record itself.
const OTHER_FIELDS = [
  ['participants', '/participants'],
  ['attributes', '/attributes'],
  ['otherFields', ''],
] as const;
