import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import {
  MAX_CHANGE_POINTER_LENGTH,
  MAX_REDACTED_CHANGES,
} from '@/lib/activity/intake/parse/audit-record-fields';
import { HiddenChangeFinder } from './hidden-change-finder';
import { redactedValueOfText, redactedValueOf, type RedactedValue } from './redacted-value';

// Beyond this number only the field of the record is stored: then everything redacted in that field
// counts as changed.
const MAX_EXACT_POINTERS = MAX_REDACTED_CHANGES - 100;

/**
 * Lists where redacted values differ, as JSON pointers from the record's root: the pointers that
 * came with the record, and those found between its old and new value and between old and new
 * values within these or within its other data. Takes the clear and the redacted record. About
 * 1,000 at most; null for none.
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

// A pointer that is too long is replaced by that of an enclosing value.
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
  // Parsing a value takes longer than redacting one without a secret.
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

// Other fields are members of the record itself.
const OTHER_FIELDS = [
  ['participants', '/participants'],
  ['attributes', '/attributes'],
  ['otherFields', ''],
] as const;
