import type { CustomizedDatum } from '@/lib/activity/activity';
import { findGuid } from '@/lib/platform/text/guid';
import { isBlank } from '@/lib/platform/text/is-blank';
import type { AuditRecord } from './audit-record';
import {
  auditRecordFields,
  isShallow,
  MAX_KIND_TEXT,
  MAX_TEXT_LENGTHS,
} from './audit-record-fields';
import { parseSourceTime } from './source-time';

/**
 * The record of an item that is written as nearly all are, equal to what `auditRecordSchema` makes of it;
 * null for any other item, valid or not, which only the schema can tell. Looks at each field once, in a fifth of the
 * schema's time.
 */
export function findPlainRecord(item: unknown): AuditRecord | null {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return null;
  try {
    return readRecord(item as Item);
  } catch (error) {
    if (error === NOT_PLAIN) return null;
    throw error;
  }
}

type Item = Readonly<Record<string, unknown>>;

// Thrown without a stack: records that are not plain may come by the million.
const NOT_PLAIN = Symbol('not plain');

// In the order of the schema, for a record may be written as JSON to be compared.
function readRecord(item: Item): AuditRecord {
  return {
    id: optionalText(item.id, MAX_TEXT_LENGTHS.id),
    partnerId: optionalGuid(item.partnerId),
    customerId: optionalGuid(item.customerId),
    customerName: optionalText(item.customerName, MAX_TEXT_LENGTHS.customerName),
    userPrincipalName:
      optionalText(item.userPrincipalName, MAX_TEXT_LENGTHS.userPrincipalName) ?? '',
    applicationId: optionalText(item.applicationId, MAX_TEXT_LENGTHS.applicationId),
    resourceType: kind(item.resourceType),
    operationType: kind(item.operationType),
    operationStatus: optionalText(item.operationStatus, MAX_TEXT_LENGTHS.operationStatus) ?? '',
    operationDate: time(item.operationDate),
    originalCorrelationId: optionalText(
      item.originalCorrelationId,
      MAX_TEXT_LENGTHS.originalCorrelationId,
    ),
    sessionId: optionalText(item.sessionId, MAX_TEXT_LENGTHS.sessionId),
    resourceOldValue: resourceValue(item.resourceOldValue),
    resourceNewValue: resourceValue(item.resourceNewValue),
    customizedData: customizedData(item.customizedData),
    participants: optionalJson(item.participants),
    attributes: optionalJson(item.attributes),
    redactedChanges: noChanges(item.redactedChanges),
    otherFields: otherFields(item),
  };
}

function optionalText(value: unknown, maxLength: number): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string' || value.length > maxLength) throw NOT_PLAIN;
  return isBlankText(value) ? null : value;
}

// A text with a first letter that is seen, as nearly all have, is not blank.
function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > BLANK && first < DELETE) && isBlank(text);
}

const BLANK = 0x20;
const DELETE = 0x7f;

function optionalGuid(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw NOT_PLAIN;
  if (CANONICAL_GUID.test(value)) return value;
  if (isBlankText(value)) return null;
  return findGuid(value) ?? refuse();
}

const CANONICAL_GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

function kind(value: unknown): string {
  return optionalText(value, MAX_KIND_TEXT) ?? refuse();
}

function time(value: unknown): AuditRecord['operationDate'] {
  return (typeof value === 'string' ? parseSourceTime(value) : null) ?? refuse();
}

function resourceValue(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  return isShallow(value) ? JSON.stringify(value) : refuse();
}

function customizedData(data: unknown): CustomizedDatum[] {
  if (data === undefined || data === null) return [];
  if (!Array.isArray(data) || data.length > MAX_PLAIN_ENTRIES) throw NOT_PLAIN;
  return data.map(datum);
}

// Far fewer than those of which the schema would check only the first.
const MAX_PLAIN_ENTRIES = 1000;

function datum(entry: unknown): CustomizedDatum {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) throw NOT_PLAIN;
  const { key, value = null } = entry as Item;
  if (typeof key !== 'string' || !isShallow(value)) throw NOT_PLAIN;
  for (const name in entry) if (name !== 'key' && name !== 'value') throw NOT_PLAIN;
  return { key, value };
}

function optionalJson(value: unknown): NonNullable<unknown> | null {
  if (value === undefined || value === null) return null;
  return isShallow(value) ? value : refuse();
}

function noChanges(changes: unknown): null {
  return changes === undefined || changes === null ? null : refuse();
}

function otherFields(item: Item): Record<string, unknown> | null {
  let others: Record<string, unknown> | null = null;
  for (const name in item) {
    if (KNOWN_FIELDS.has(name)) continue;
    // To an object literal it would be another prototype.
    if (name === '__proto__' || !isShallow(item[name])) throw NOT_PLAIN;
    others ??= {};
    others[name] = item[name];
  }
  return others;
}

const KNOWN_FIELDS: ReadonlySet<string> = new Set(Object.keys(auditRecordFields));

function refuse(): never {
  throw NOT_PLAIN;
}
