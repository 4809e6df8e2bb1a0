import { z } from 'zod';
import type { CustomizedDatum } from '@/lib/activity/activity';
import { findGuid } from '@/lib/platform/text/guid';
import { isBlank } from '@/lib/platform/text/is-blank';
import { sourceTimeSchema } from './source-time';

// Limited by what an index can hold: an entry has 2,704 bytes, and a character takes up to four.
const MAX_SHORT_TEXT = 400;
/** The maximum length, in characters, of the type of a resource or an operation. */
export const MAX_KIND_TEXT = 150;
const MAX_STATUS_TEXT = 100;
const MAX_LONG_TEXT = 2000;
// PostgreSQL's JSON parser, and every reader after it, recurses.
const MAX_JSON_DEPTH = 64;

/** How many redacted changes one record may list. */
export const MAX_REDACTED_CHANGES = 1000;

/** The maximum length, in characters, of the JSON pointer to a redacted change. */
export const MAX_CHANGE_POINTER_LENGTH = MAX_LONG_TEXT;

const TOO_DEEP = `must not be nested more than ${MAX_JSON_DEPTH} deep`;

// Normalised, because it is a key: some programs write braces around it or leave out the hyphens.
const guidSchema = z
  .string({ error: 'must be a GUID' })
  .meta({ format: 'uuid' })
  .transform((text, context) => {
    const found = isBlank(text) ? '' : findGuid(text);
    if (found !== null) return found;
    context.addIssue('must be a GUID');
    return z.NEVER;
  });

function textSchema(maxLength: number) {
  return z
    .string({ error: 'must be a text' })
    .max(maxLength, `must have at most ${maxLength} characters`);
}

function nameSchema(maxLength: number) {
  return textSchema(maxLength).refine((text) => !isBlank(text), 'must not be empty');
}

// Some programs write blanks where they have no value.
function optional(schema: z.ZodType<string>) {
  return z
    .union([z.literal(''), z.null(), schema])
    .optional()
    .transform((value) => (value && !isBlank(value) ? value : null));
}

// Fields that the source may leave out become an empty text, so that they can be part of keys.
function orEmpty(schema: z.ZodType<string>) {
  return optional(schema).transform((value) => value ?? '');
}

// The source sends a text that contains JSON; some senders send the JSON itself.
const resourceValueSchema = z
  .unknown()
  .refine((value) => isShallow(value), { error: TOO_DEEP, abort: true })
  .optional()
  .transform((value) => {
    if (value === undefined || value === null) return null;
    return typeof value === 'string' ? value : JSON.stringify(value);
  });

const jsonSchema = z.unknown().refine((value) => isShallow(value), TOO_DEEP);

const optionalJsonSchema = jsonSchema.optional().transform((value) => value ?? null);

/** An entry of customised data. */
export const customizedDatumSchema = z
  .object(
    { key: z.string({ error: 'must be a text' }), value: jsonSchema.optional() },
    { error: 'must be an object with key and value' },
  )
  .catchall(jsonSchema);

/**
 * The fields of an audit record of Partner Center's `GET /v1/auditrecords`. For optional fields,
 * absent, null and empty mean the same: null, except for the user and the status, which become
 * empty.
 */
export const auditRecordFields = {
  id: optional(textSchema(MAX_SHORT_TEXT)),
  partnerId: optional(guidSchema),
  customerId: optional(guidSchema),
  customerName: optional(textSchema(MAX_SHORT_TEXT)),
  userPrincipalName: orEmpty(textSchema(MAX_SHORT_TEXT)),
  applicationId: optional(textSchema(MAX_LONG_TEXT)),
  resourceType: nameSchema(MAX_KIND_TEXT),
  operationType: nameSchema(MAX_KIND_TEXT),
  operationStatus: orEmpty(textSchema(MAX_STATUS_TEXT)),
  operationDate: sourceTimeSchema,
  originalCorrelationId: optional(textSchema(MAX_SHORT_TEXT)),
  sessionId: optional(textSchema(MAX_SHORT_TEXT)),
  resourceOldValue: resourceValueSchema,
  resourceNewValue: resourceValueSchema,
  customizedData: z
    .array(customizedDatumSchema, { error: 'must be a list of key and value' })
    .nullish()
    .transform((data) =>
      (data ?? []).map(({ key, value, ...others }): CustomizedDatum => {
        // Fields beside a value belong to it: nothing from the source is lost.
        const isAlone = Object.keys(others).length === 0;
        return { key, value: isAlone ? (value ?? null) : { value, ...others } };
      }),
    ),
  participants: optionalJsonSchema,
  attributes: optionalJsonSchema,
  redactedChanges: z
    .array(textSchema(MAX_LONG_TEXT), { error: 'must be a list of texts' })
    .max(MAX_REDACTED_CHANGES, `must have at most ${MAX_REDACTED_CHANGES} entries`)
    .nullish()
    .transform((pointers) => (pointers && pointers.length > 0 ? pointers : null)),
};

/** The maximum length, in characters, of each text field that a record may leave out. */
export const MAX_TEXT_LENGTHS = {
  id: MAX_SHORT_TEXT,
  customerName: MAX_SHORT_TEXT,
  userPrincipalName: MAX_SHORT_TEXT,
  applicationId: MAX_LONG_TEXT,
  operationStatus: MAX_STATUS_TEXT,
  originalCorrelationId: MAX_SHORT_TEXT,
  sessionId: MAX_SHORT_TEXT,
} satisfies Partial<Record<keyof typeof auditRecordFields, number>>;

/** A field that is not listed above, stored as it is. */
export const otherFieldSchema = jsonSchema;

/**
 * Whether a JSON value is nested no deeper than its readers can follow. Recurses no deeper than
 * that itself, and builds nothing from a value that may have a million members.
 */
export function isShallow(value: unknown, maxDepth = MAX_JSON_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) {
    if (maxDepth === 0) return value.length === 0;
    for (const item of value) if (!isShallow(item, maxDepth - 1)) return false;
    return true;
  }
  for (const name in value) {
    if (maxDepth === 0 || !isShallow(Reflect.get(value, name), maxDepth - 1)) return false;
  }
  return true;
}
