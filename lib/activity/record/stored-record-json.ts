import { indexJson } from '@/lib/platform/json/json-index';
import { membersOf, nameOf, rootOf } from '@/lib/platform/json/json-node';
import {
  AUDIT_FIELDS,
  valueOrNull,
  hasOriginalValue,
  type AuditFieldName,
} from '@/lib/activity/audit-fields';
import { SENT_SOURCE_FIELD, SOURCES_FIELD } from '@/lib/activity/intake/parse/without-sources';
import { toPublicSource } from '@/lib/activity/source/source';
import {
  findStoredValue,
  type StoredActivityRef,
  type TextSlices,
} from '@/lib/activity/stored/stored-values';
import { toHead } from '@/lib/activity/query/row';
import {
  STORED_VALUES,
  hasInlineValues,
  type StoredValueName,
  type StoredRow,
} from '@/lib/activity/stored/stored-row';

/** The fields that the product puts before those of the source's record. */
export type LeadingFields = { partnerId: string } | null;

/**
 * A short activity as the JSON of its audit record, in the source's field names, without empty
 * fields: the same fields as `toAuditRecord`, but with the JSON as stored instead of parsed and
 * serialised again. See `streamStoredRecordJson` for any activity.
 */
export function storedRecordJson(row: StoredRow, leading: LeadingFields): string {
  const fields: string[] = [];
  const included = new Set<string>();
  for (const field of fieldsOf(row)) {
    const value =
      field.valueName === undefined ? field.text : storedValueJson(row, field.valueName);
    if (value === null) continue;
    included.add(field.name);
    fields.push(`"${field.name}":${value}`);
  }
  return `{${[leadingJson(row, leading), otherFieldsJson(row, included), ...fields].filter(Boolean).join()}}`;
}

/** Streams the same JSON for any activity, in short chunks that are read on demand. */
export async function* streamStoredRecordJson(
  activity: StoredActivityRef & { row: StoredRow },
  leading: LeadingFields,
): AsyncGenerator<string, void, undefined> {
  const { row } = activity;
  if (hasInlineValues(row)) return yield* chunksOf(storedRecordJson(row, leading));
  const first = leadingJson(row, leading);
  yield `{${first}`;
  let separator = first === '' ? '' : ',';
  for await (const chunk of streamOtherFields(activity, separator)) {
    yield chunk;
    separator = ',';
  }
  for (const { name, text, valueName } of fieldsOf(row)) {
    const values =
      valueName === undefined ? chunksOfNullable(text) : await streamValueJson(activity, valueName);
    if (values === null) continue;
    yield `${separator}"${name}":`;
    yield* values;
    separator = ',';
  }
  yield '}';
}

/** A field as JSON, null when it has no value; or the name of the stored value that holds it. */
type RecordField = { name: string } & (
  { text: string | null; valueName?: undefined } | { text?: undefined; valueName: StoredValueName }
);

const STORED_FIELDS: Partial<Record<AuditFieldName, StoredValueName>> = {
  resourceOldValue: 'resource_old_value',
  resourceNewValue: 'resource_new_value',
  customizedData: 'customized_data',
  participants: 'participants',
  attributes: 'attributes',
  redactedChanges: 'redacted_changes',
};

function fieldsOf(row: StoredRow): RecordField[] {
  const head: Partial<Record<string, unknown>> = toHead(row);
  const shadowedNames = new Set(row.shadowedNames);
  const fields = AUDIT_FIELDS.flatMap(([name, field]): RecordField[] => {
    if (hasOriginalValue(name, shadowedNames)) return [];
    const valueName = STORED_FIELDS[name];
    if (valueName !== undefined) return [{ name, valueName }];
    const value = valueOrNull(field, head[field] ?? null);
    return [{ name, text: value === null ? null : JSON.stringify(value) }];
  });
  const sources = JSON.stringify(toHead(row).sources.map(toPublicSource));
  return [
    ...fields,
    { name: SOURCES_FIELD, text: sources },
    { name: SENT_SOURCE_FIELD, text: row.sent_source },
  ];
}

// A partner id that the source's record has is among its other fields and wins over the one known
// here.
function leadingJson({ shadowedNames }: StoredRow, leading: LeadingFields): string {
  if (leading === null || shadowedNames?.includes('partnerId')) return '';
  return `"partnerId":${JSON.stringify(leading.partnerId)}`;
}

// The other fields are stored as an object whose members belong to the record, except for those
// that the record already has.
function otherFieldsJson(row: StoredRow, included: ReadonlySet<string>): string {
  const otherFields = row.other_fields?.trim() ?? '';
  if (!otherFields.startsWith('{')) return '';
  if (!row.shadowedNames?.length) return otherFields.slice(1, -1).trim();
  const index = indexJson(otherFields, { maxDepth: 1 });
  return membersOf(rootOf(index))
    .filter((at) => !included.has(nameOf({ index, at }).prefix))
    .map((at) => index.text.slice(index.names[at], index.ends[at]))
    .join();
}

function storedValueJson(row: StoredRow, valueName: StoredValueName): string | null {
  const text = row[valueName];
  if (text === null || (STORED_VALUES[valueName].kind === 'json' && text === 'null')) return null;
  return STORED_VALUES[valueName].kind === 'json' ? text : JSON.stringify(text);
}

const CHUNK_LENGTH = 65_536;

// Never splits a surrogate pair, because each chunk is encoded by itself.
function* chunksOf(text: string): Generator<string, void, undefined> {
  for (let start = 0; start < text.length;) {
    const end = start + CHUNK_LENGTH;
    const isPair = end < text.length && isHighSurrogate(text.charCodeAt(end - 1));
    yield text.slice(start, isPair ? end - 1 : end);
    start = isPair ? end - 1 : end;
  }
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function chunksOfNullable(text: string | null): Iterable<string> | null {
  return text === null ? null : chunksOf(text);
}

async function streamValueJson(
  activity: StoredActivityRef,
  valueName: StoredValueName,
): Promise<AsyncIterable<string> | null> {
  const slices = await findStoredValue(activity, valueName);
  if (slices === null) return null;
  return STORED_VALUES[valueName].kind === 'json'
    ? streamJsonChunks(slices)
    : streamQuotedChunks(slices);
}

async function* streamJsonChunks(slices: TextSlices): TextSlices {
  for await (const slice of slices) yield* chunksOf(slice);
}

async function* streamQuotedChunks(slices: TextSlices): TextSlices {
  yield '"';
  for await (const slice of slices) {
    for (const chunk of chunksOf(slice)) yield* chunksOf(JSON.stringify(chunk).slice(1, -1));
  }
  yield '"';
}

/**
 * The members of the source's other fields, without the outer braces. A field among them may be
 * repeated by a later one, which then counts.
 */
async function* streamOtherFields(activity: StoredActivityRef, separator: string): TextSlices {
  const slices = await findStoredValue(activity, 'other_fields');
  let last: string | null = null;
  for await (const slice of slices ?? []) {
    if (last !== null) yield* chunksOf(last);
    last = last === null ? withoutOpeningBrace(slice, separator) : slice;
    if (last === null) return;
  }
  yield* chunksOf((last ?? '').trimEnd().slice(0, -1));
}

// Null when the value is not an object, or is an empty one.
function withoutOpeningBrace(first: string, separator: string): string | null {
  const inner = first.trimStart();
  return /^\{\s*[^\s}]/.test(inner) ? separator + inner.slice(1) : null;
}
