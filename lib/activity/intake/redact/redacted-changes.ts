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
  const pointers = new Set(redacted.redactedChanges);
  const finder = new HiddenChangeFinder((pointer) => {
    if (pointers.size < MAX_EXACT_POINTERS) pointers.add(shortenPointer(pointer));
    else if (pointers.size < MAX_REDACTED_CHANGES) pointers.add(fieldPointer(pointer));
  });
  compareValues({ clear, redacted }, finder);
  finder.searchAmong(customizedDataValues({ clear, redacted }));
  for (const value of otherValues({ clear, redacted })) finder.searchWithin(value);
  return pointers.size === 0 ? null : [...pointers];
}

function fieldPointer(pointer: string): string {
  return /^\/[^/]*/.exec(pointer)?.[0] ?? pointer;
}

// A pointer that is too long is replaced by that of an enclosing value.
function shortenPointer(pointer: string): string {
  let shortened = pointer;
  while (shortened.length > MAX_CHANGE_POINTER_LENGTH)
    shortened = shortened.slice(0, shortened.lastIndexOf('/'));
  return shortened;
}

type ClearAndRedacted = { clear: AuditRecord; redacted: AuditRecord };

function compareValues({ clear, redacted }: ClearAndRedacted, finder: HiddenChangeFinder): void {
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
  if (old && now) finder.compare({ old, new: now });
  else for (const value of [old, now]) if (value) finder.searchWithin(value);
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
