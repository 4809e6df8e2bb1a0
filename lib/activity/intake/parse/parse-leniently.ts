import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { truncateText } from '@/lib/platform/text/truncate-text';
import type { AuditRecord } from './audit-record';
import { isShallow, MAX_TEXT_LENGTHS } from './audit-record-fields';
import { redactText } from '@/lib/activity/redaction/redact';

type Parsed = z.ZodSafeParseResult<AuditRecord>;
type Fields = Record<string, unknown>;

/**
 * Parses a record from the source with `parse` and adjusts it to the columns: a number becomes
 * text, and a text that is too long is truncated. The original value of an adjusted field stays in
 * the other fields. Rejects only what cannot be placed in the log: a record without its time,
 * resource or operation, or nested deeper than this machine can follow.
 */
export function parseLeniently(item: unknown, parse: (item: unknown) => Parsed): Parsed {
  const unadjusted = parse(item);
  if (unadjusted.success || !isFields(item)) return unadjusted;
  try {
    return parseAdjusted(item, parse);
  } catch (error) {
    // Writing JSON recurses.
    if (error instanceof RangeError) return unadjusted;
    throw error;
  }
}

function parseAdjusted(item: Fields, parse: (item: unknown) => Parsed): Parsed {
  const adjusted: Fields = { ...item, ...adjustedValues(item) };
  const originals: Fields = {};
  for (const name of tooLongTexts(adjusted)) {
    originals[name] = item[name];
    adjusted[name] = truncateField(name, String(adjusted[name]));
  }
  const parsed = parse(adjusted);
  if (parsed.success) return withOtherFields(parsed, originals);
  for (const { path } of parsed.error.issues) {
    const [field] = path;
    if (typeof field !== 'string' || REQUIRED_FIELDS.has(field)) return parsed;
    originals[field] = isShallow(item[field]) ? item[field] : JSON.stringify(item[field]);
    delete adjusted[field];
  }
  const retried = parse(adjusted);
  return retried.success ? withOtherFields(retried, originals) : retried;
}

const REQUIRED_FIELDS: ReadonlySet<string> = new Set([
  'operationDate',
  'resourceType',
  'operationType',
]);

function withOtherFields({ data }: z.ZodSafeParseSuccess<AuditRecord>, originals: Fields): Parsed {
  const others = { ...data.otherFields, ...originals };
  const otherFields = Object.keys(others).length === 0 ? null : others;
  return { success: true, data: { ...data, otherFields } };
}

const JSON_FIELDS = ['resourceOldValue', 'resourceNewValue', 'participants', 'attributes'];
const TEXT_FIELDS = [...Object.keys(MAX_TEXT_LENGTHS), 'resourceType', 'operationType'];

/** The fields that arrive in another form than they are stored in, converted. */
function adjustedValues(item: Fields): Fields {
  const texts = TEXT_FIELDS.flatMap((name) => {
    const value = item[name];
    return typeof value === 'number' || typeof value === 'boolean' ? [[name, String(value)]] : [];
  });
  const values = JSON_FIELDS.flatMap((name) => {
    const value = item[name];
    return isShallow(value) ? [] : [[name, JSON.stringify(value)]];
  });
  const { customizedData: data } = item;
  const fitting = Array.isArray(data) ? [['customizedData', data.map(datumOf)]] : [];
  return Object.fromEntries([...texts, ...values, ...fitting]);
}

// An entry without a key becomes a value with an empty one, so that nothing of it is lost.
function datumOf(entry: unknown): Fields {
  if (!isFields(entry) || !Object.hasOwn(entry, 'key'))
    return { key: '', value: flattenDeep(entry) };
  const { key, ...others } = entry;
  if (typeof key === 'object' && key !== null) return { key: '', value: flattenDeep(entry) };
  const parts = Object.entries(others).map(([name, value]) => [name, flattenDeep(value)]);
  return { ...Object.fromEntries(parts), key: String(key ?? '') };
}

function flattenDeep(value: unknown): unknown {
  return isShallow(value) ? value : JSON.stringify(value);
}

function tooLongTexts(fields: Fields): string[] {
  return Object.entries(MAX_TEXT_LENGTHS).flatMap(([name, maxLength]) => {
    const value = fields[name];
    return typeof value === 'string' && value.length > maxLength ? [name] : [];
  });
}

// A truncated secret can no longer be detected, so it is redacted first. Two ids with the same
// beginning must stay different.
function truncateField(name: string, text: string): string {
  const maxLength = Reflect.get(MAX_TEXT_LENGTHS, name);
  if (name !== 'id') return `${truncateText(redactText(text), maxLength - 1)}…`;
  const digest = createHash('sha256').update(text).digest('base64url');
  return `${truncateText(text, maxLength - digest.length - 1)}…${digest}`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
