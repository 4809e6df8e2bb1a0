import { indexJson } from '@/lib/platform/json/json-index';
import { membersOf, nameOf, wholeOf } from '@/lib/platform/json/json-part';
import {
  AUDIT_FIELDS,
  givenValue,
  isToldAsWritten,
  type AuditFieldName,
} from '@/lib/activity/audit-fields';
import { SENT_SOURCE_FIELD, SOURCES_FIELD } from '@/lib/activity/intake/parse/without-sources';
import { toldSource } from '@/lib/activity/source/source';
import { heldSlices, type HeldPlace, type Slices } from '@/lib/activity/stored/stored-slices';
import { toHead } from '@/lib/activity/query/row';
import { HELD, holdsAll, type HeldName, type StoredRow } from '@/lib/activity/stored/stored-record';

/** What stands before the fields of the source's own record, such as whose it is. */
export type OwnFields = { partnerId: string } | null;

/**
 * An activity as the JSON of the audit record that it was, in the source's field names, the fields
 * without a value left out: what `toAuditRecord` gives, but with the JSON in it as it is stored, not
 * parsed and written anew. Of an activity that is short; see `recordPieces` for any other.
 */
export function recordText(row: StoredRow, own: OwnFields): string {
  const fields: string[] = [];
  const told = new Set<string>();
  for (const field of fieldsOf(row)) {
    const value = field.held === undefined ? field.text : heldText(row, field.held);
    if (value === null) continue;
    told.add(field.name);
    fields.push(`"${field.name}":${value}`);
  }
  return `{${[ownText(row, own), othersOf(row, told), ...fields].filter(Boolean).join()}}`;
}

/** The same of any activity, in pieces that are each short, read as they are asked for. */
export async function* recordPieces(
  place: HeldPlace & { row: StoredRow },
  own: OwnFields,
): AsyncGenerator<string, void, undefined> {
  const { row } = place;
  if (holdsAll(row)) return yield* piecesOf(recordText(row, own));
  const first = ownText(row, own);
  yield `{${first}`;
  let before = first === '' ? '' : ',';
  for await (const piece of otherPieces(place, before)) {
    yield piece;
    before = ',';
  }
  for (const { name, text, held } of fieldsOf(row)) {
    const values = held === undefined ? piecesOfText(text) : await heldPieces(place, held);
    if (values === null) continue;
    yield `${before}"${name}":`;
    yield* values;
    before = ',';
  }
  yield '}';
}

/** A field: as JSON, null where it has no value; or what of the activity holds it. */
type Field = { name: string } & (
  { text: string | null; held?: undefined } | { text?: undefined; held: HeldName }
);

const HOLDING: Partial<Record<AuditFieldName, HeldName>> = {
  resourceOldValue: 'resource_old_value',
  resourceNewValue: 'resource_new_value',
  customizedData: 'customized_data',
  participants: 'participants',
  attributes: 'attributes',
  redactedChanges: 'redacted_changes',
};

function fieldsOf(row: StoredRow): Field[] {
  const head: Partial<Record<string, unknown>> = toHead(row);
  const written = new Set(row.written);
  const fields = AUDIT_FIELDS.flatMap(([name, field]): Field[] => {
    if (isToldAsWritten(name, written)) return [];
    const held = HOLDING[name];
    if (held !== undefined) return [{ name, held }];
    const value = givenValue(field, head[field] ?? null);
    return [{ name, text: value === null ? null : JSON.stringify(value) }];
  });
  const sources = JSON.stringify(toHead(row).sources.map(toldSource));
  return [
    ...fields,
    { name: SOURCES_FIELD, text: sources },
    { name: SENT_SOURCE_FIELD, text: row.sent_source },
  ];
}

// What the source's record names stands among its other fields, and comes before what is known here.
function ownText({ written }: StoredRow, own: OwnFields): string {
  if (own === null || written?.includes('partnerId')) return '';
  return `"partnerId":${JSON.stringify(own.partnerId)}`;
}

// They are an object of their own, whose fields are the record's; but for those that it is told to have.
function othersOf(row: StoredRow, told: ReadonlySet<string>): string {
  const others = row.other_fields?.trim() ?? '';
  if (!others.startsWith('{')) return '';
  if (!row.written?.length) return others.slice(1, -1).trim();
  const index = indexJson(others, { deepest: 1 });
  return membersOf(wholeOf(index))
    .filter((at) => !told.has(nameOf({ index, at }).beginning))
    .map((at) => index.text.slice(index.names[at], index.ends[at]))
    .join();
}

function heldText(row: StoredRow, held: HeldName): string | null {
  const text = row[held];
  if (text === null || (HELD[held].kind === 'json' && text === 'null')) return null;
  return HELD[held].kind === 'json' ? text : JSON.stringify(text);
}

const PIECE = 65_536;

// Never between the halves of a surrogate pair: each piece is encoded by itself.
function* piecesOf(text: string): Generator<string, void, undefined> {
  for (let start = 0; start < text.length;) {
    const end = start + PIECE;
    const isPair = end < text.length && isHighSurrogate(text.charCodeAt(end - 1));
    yield text.slice(start, isPair ? end - 1 : end);
    start = isPair ? end - 1 : end;
  }
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function piecesOfText(text: string | null): Iterable<string> | null {
  return text === null ? null : piecesOf(text);
}

async function heldPieces(place: HeldPlace, held: HeldName): Promise<AsyncIterable<string> | null> {
  const slices = await heldSlices(place, held);
  if (slices === null) return null;
  return HELD[held].kind === 'json' ? jsonPieces(slices) : quotedSlices(slices);
}

async function* jsonPieces(slices: Slices): Slices {
  for await (const slice of slices) yield* piecesOf(slice);
}

async function* quotedSlices(slices: Slices): Slices {
  yield '"';
  for await (const slice of slices) {
    for (const piece of piecesOf(slice)) yield* piecesOf(JSON.stringify(piece).slice(1, -1));
  }
  yield '"';
}

/**
 * The source's other fields, without the brackets around them: the first of all and the last. Among
 * them may be one that stands below again: then that one counts.
 */
async function* otherPieces(place: HeldPlace, before: string): Slices {
  const slices = await heldSlices(place, 'other_fields');
  let last: string | null = null;
  for await (const slice of slices ?? []) {
    if (last !== null) yield* piecesOf(last);
    last = last === null ? withoutBracket(slice, before) : slice;
    if (last === null) return;
  }
  yield* piecesOf((last ?? '').trimEnd().slice(0, -1));
}

// Null where they are no object, or an empty one.
function withoutBracket(first: string, before: string): string | null {
  const inner = first.trimStart();
  return /^\{\s*[^\s}]/.test(inner) ? before + inner.slice(1) : null;
}
