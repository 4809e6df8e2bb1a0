import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/database/database';
import type { ActivityContent, ActivityHead } from './activity';
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
 * A record as JSON in the field names of the audit record, whole: what `toAuditRecord` gives of it,
 * and the source's other fields that are null; a list where it has several states. In pieces and
 * state by state, for it may have megabytes: the JSON in it is passed on as stored, not parsed.
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

/** One field: its value is JSON as it is stored, or a text that is to be quoted. */
type StoredField = { name: string } & ({ json: string | null } | { text: string | null });

function fieldsOf(head: ActivityHead, content: ActivityContent): StoredField[] {
  return [
    { name: 'id', text: head.recordId },
    { name: 'customerId', text: head.customerId },
    { name: 'customerName', text: head.customerName },
    { name: 'userPrincipalName', text: head.userPrincipalName || null },
    { name: 'applicationId', text: head.applicationId },
    { name: 'resourceType', text: head.resourceType },
    { name: 'resourceOldValue', text: content.resourceOldValue },
    { name: 'resourceNewValue', text: content.resourceNewValue },
    { name: 'operationType', text: head.operationType },
    { name: 'operationDate', text: head.occurredAt },
    { name: 'operationStatus', text: head.status || null },
    { name: 'originalCorrelationId', text: head.correlationId },
    { name: 'sessionId', text: head.sessionId },
    { name: 'customizedData', json: content.customizedData },
    { name: 'participants', json: content.participants },
    { name: 'attributes', json: content.attributes },
    { name: 'redactedChanges', json: content.redactedChanges },
    { name: SOURCES_FIELD, json: JSON.stringify(head.sources.map(toldSource)) },
    { name: SENT_SOURCE_FIELD, json: sentSourceOf(content) },
  ];
}

// What came with the record under the name in which its ways are told.
function sentSourceOf({ otherFields }: ActivityContent): string | null {
  if (!otherFields?.includes(JSON.stringify(SOURCES_FIELD))) return null;
  const others: unknown = JSON.parse(otherFields);
  const sent: unknown = Reflect.get(Object(others), SOURCES_FIELD);
  return sent === undefined ? null : JSON.stringify(sent);
}

function* objectPieces(head: ActivityHead, content: ActivityContent): Generator<string> {
  yield '{';
  // They are an object of their own, whose fields are the record's.
  const others = content.otherFields?.trim() ?? '';
  const inner = others.startsWith('{') ? others.slice(1, -1).trim() : '';
  yield* slicesOf(inner);
  let isFirst = inner === '';
  for (const field of fieldsOf(head, content)) {
    const pieces = 'json' in field ? jsonPieces(field.json) : textPieces(field.text);
    if (!pieces) continue;
    yield `${isFirst ? '' : ','}${JSON.stringify(field.name)}:`;
    yield* pieces;
    isFirst = false;
  }
  yield '}';
}

function jsonPieces(json: string | null): Generator<string> | null {
  return json === null || json === 'null' ? null : slicesOf(json);
}

function textPieces(text: string | null): Generator<string> | null {
  return text === null ? null : quotedSlicesOf(text);
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
