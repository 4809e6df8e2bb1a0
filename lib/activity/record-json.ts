import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/database/database';
import { indexJson } from '@/lib/json/json-index';
import { membersOf, nameOf, wholeOf } from '@/lib/json/json-part';
import type { ActivityContent, ActivityHead } from './activity';
import { AUDIT_FIELDS, givenValue, isToldAsWritten, type AuditFieldName } from './audit-fields';
import { SENT_SOURCE_FIELD, SOURCES_FIELD } from './intake/without-sources';
import { toldSource } from './source/source';
import { CONTENT_COLUMNS, toContent, type ContentRow } from './content-columns';
import { HEAD_COLUMNS, toHead, type HeadRow } from './row';

/** A record by the activities that it was stored as, the latest first; see `listSequences`. */
export type RecordSequences = { recordId: string; sequences: string[] };

/** Which activities a record was stored as, the latest first; none: no such record. */
export async function listSequences(scope: Scope, recordId: string): Promise<string[]> {
  const rows = await queryRows<{ sequence: string }>(sql`
    SELECT sequence FROM activity
    WHERE partner_id = ${scope.partnerId}::uuid AND record_id = ${recordId}
    ORDER BY occurred_at DESC, sequence DESC`);
  return rows.map(({ sequence }) => sequence);
}

/**
 * A record as JSON in the field names of the audit record, whole: what `toAuditRecord` gives of it; a
 * list where it has several states. In pieces and state by state, for it may have megabytes: the JSON
 * in it is passed on as stored, not parsed.
 */
export async function* recordJson(
  scope: Scope,
  { recordId, sequences }: RecordSequences,
): AsyncGenerator<string> {
  const isList = sequences.length > 1;
  if (isList) yield '[';
  for (const [place, sequence] of sequences.entries()) {
    if (place > 0) yield ',\n';
    const [row] = await queryRows<HeadRow & ContentRow>(sql`
      SELECT ${HEAD_COLUMNS}, ${CONTENT_COLUMNS} FROM activity
      WHERE partner_id = ${scope.partnerId}::uuid AND record_id = ${recordId}
        AND sequence = ${sequence}::bigint`);
    if (!row) throw new Error(`The record ${recordId} has no activity ${sequence} any more.`);
    yield* objectPieces(toHead(row), toContent(row));
  }
  if (isList) yield ']';
}

// Stored as JSON; the other fields are texts, which are to be quoted.
const JSON_FIELDS: ReadonlySet<AuditFieldName> = new Set<AuditFieldName>([
  'customizedData',
  'participants',
  'attributes',
  'redactedChanges',
]);

type RecordField = { name: string; text: string; isJson: boolean };

// By which ways it came; and what came with it under that name.
function sourceFields(head: ActivityHead, content: ActivityContent): RecordField[] {
  const sources = JSON.stringify(head.sources.map(toldSource));
  const sent = sentSourceOf(content);
  const fields: RecordField[] = [{ name: SOURCES_FIELD, text: sources, isJson: true }];
  return sent === null
    ? fields
    : [...fields, { name: SENT_SOURCE_FIELD, text: sent, isJson: true }];
}

function sentSourceOf({ otherFields }: ActivityContent): string | null {
  if (!otherFields?.includes(JSON.stringify(SOURCES_FIELD))) return null;
  const others: unknown = JSON.parse(otherFields);
  const sent: unknown = Reflect.get(Object(others), SOURCES_FIELD);
  return sent === undefined ? null : JSON.stringify(sent);
}

function* objectPieces(head: ActivityHead, content: ActivityContent): Generator<string> {
  const stored = { ...head, ...content };
  const others = otherMembers(content);
  const written = new Set(others.map(({ name }) => name));
  const fields: RecordField[] = AUDIT_FIELDS.flatMap(([name, field]) => {
    if (isToldAsWritten(name, written)) return [];
    const text = givenValue(field, stored[field]);
    const isJson = JSON_FIELDS.has(name);
    return text === null || (isJson && text === 'null') ? [] : [{ name, text, isJson }];
  });
  fields.push(...sourceFields(head, content));
  const told = new Set<string>(fields.map(({ name }) => name));
  let before = '{';
  for (const { name, text } of others) {
    if (told.has(name)) continue;
    yield before;
    yield* slicesOf(text);
    before = ',';
  }
  for (const { name, text, isJson } of fields) {
    yield `${before}${JSON.stringify(name)}:`;
    yield* isJson ? slicesOf(text) : quotedSlicesOf(text);
    before = ',';
  }
  yield '}';
}

/** The record's other fields, each by its name and as it is written, name and all. */
function otherMembers({ otherFields }: ActivityContent): { name: string; text: string }[] {
  const index = indexJson(otherFields ?? '', { deepest: 1 });
  return membersOf(wholeOf(index)).map((at) => ({
    name: nameOf({ index, at }).beginning,
    text: index.text.slice(index.names[at], index.ends[at]),
  }));
}

const SLICE = 65_536;

function* slicesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += SLICE) yield text.slice(start, start + SLICE);
}

// Half of a surrogate pair at a slice's end is escaped, and so is its other half.
function* quotedSlicesOf(text: string): Generator<string> {
  yield '"';
  for (const slice of slicesOf(text)) yield JSON.stringify(slice).slice(1, -1);
  yield '"';
}
