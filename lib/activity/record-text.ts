import { heldSlices, type HeldPlace, type Slices } from './held-slices';
import { toHead } from './row';
import { HELD, holdsAll, type HeldName, type StoredRow } from './stored-record';

/** What stands before the fields of the source's own record, such as whose it is. */
export type OwnFields = { partnerId: string } | null;

/**
 * An activity as the JSON of the audit record that it was, in the source's field names, the fields
 * without a value left out: what `toAuditRecord` gives, but with the JSON in it as it is stored, not
 * parsed and written anew. Of an activity that is short; see `recordPieces` for any other.
 */
export function recordText(row: StoredRow, own: OwnFields): string {
  const fields = [ownText(row, own), innerOf(row.other_fields ?? '')];
  for (const { name, told, held } of fieldsOf(row)) {
    const value = held === undefined ? quoted(told) : heldText(row, held);
    if (value !== null) fields.push(`"${name}":${value}`);
  }
  return `{${fields.filter(Boolean).join()}}`;
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
  for (const { name, told, held } of fieldsOf(row)) {
    const values = held === undefined ? quotedPieces(told) : await heldPieces(place, held);
    if (values === null) continue;
    yield `${before}"${name}":`;
    yield* values;
    before = ',';
  }
  yield '}';
}

type Field = { name: string } & (
  { told: string | null; held?: undefined } | { told?: undefined; held: HeldName }
);

function fieldsOf(row: StoredRow): Field[] {
  const head = toHead(row);
  return [
    { name: 'id', told: head.recordId },
    { name: 'customerId', told: head.customerId },
    { name: 'customerName', told: head.customerName },
    { name: 'userPrincipalName', told: head.userPrincipalName || null },
    { name: 'applicationId', told: head.applicationId },
    { name: 'resourceType', told: head.resourceType },
    { name: 'resourceOldValue', held: 'resource_old_value' },
    { name: 'resourceNewValue', held: 'resource_new_value' },
    { name: 'operationType', told: head.operationType },
    { name: 'operationDate', told: head.occurredAt },
    { name: 'operationStatus', told: head.status || null },
    { name: 'originalCorrelationId', told: head.correlationId },
    { name: 'sessionId', told: head.sessionId },
    { name: 'customizedData', held: 'customized_data' },
    { name: 'participants', held: 'participants' },
    { name: 'attributes', held: 'attributes' },
    { name: 'redactedChanges', held: 'redacted_changes' },
  ];
}

// What the source's record names stands among its other fields, and comes before what is known here.
function ownText({ names_partner: namesPartner }: StoredRow, own: OwnFields): string {
  return own === null || namesPartner ? '' : `"partnerId":${JSON.stringify(own.partnerId)}`;
}

// They are an object of their own, whose fields are the record's.
function innerOf(others: string): string {
  const object = others.trim();
  return object.startsWith('{') ? object.slice(1, -1).trim() : '';
}

function quoted(text: string | null): string | null {
  return text === null ? null : JSON.stringify(text);
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

function quotedPieces(text: string | null): Iterable<string> | null {
  return text === null ? null : piecesOf(JSON.stringify(text));
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

/** The source's other fields, without the brackets around them: the first of all and the last. */
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
