import { z } from 'zod';
import type { CustomizedDatum } from '@/lib/activity/activity';
import { sourceTimeSchema } from './source-time';

// What an index holds: its entries have 2,704 bytes, and a letter takes up to four.
const SHORT = 400;
const KIND = 150;
const LONG = 2000;
// PostgreSQL's JSON parser, and every reader after it, recurses.
const DEEPEST_JSON = 64;

/** Entries of one record's customised data: an order has some five for each of its products. */
export const MOST_DATA = 10_000;

/** Places of one record's hidden changes. */
export const MOST_CHANGES = 1000;

/** Characters of such a place. */
export const LONGEST_PLACE = LONG;

const TOO_DEEP = `must not be nested more than ${DEEPEST_JSON} deep`;

const guid = z.guid({ error: 'must be a GUID' }).transform((text) => text.toLowerCase());

function text(longest: number) {
  return z
    .string({ error: 'must be a text' })
    .max(longest, `must have at most ${longest} characters`);
}

function name(longest: number) {
  return text(longest).min(1, 'must not be empty');
}

function optional<Schema extends z.ZodType>(schema: Schema) {
  return z
    .union([z.literal('').transform(() => null), z.null(), schema])
    .optional()
    .transform((value) => value ?? null);
}

// What the source need not say, as an empty text, so that it can be a part of keys.
function orEmpty(schema: z.ZodString) {
  return optional(schema).transform((value) => value ?? '');
}

// The source sends a text that holds JSON; some senders send the JSON itself.
const resourceValue = z
  .union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown())], {
    error: 'must be a text or JSON',
  })
  .refine((value) => isShallow(value), { error: TOO_DEEP, abort: true })
  .nullish()
  .transform((value) =>
    typeof value === 'string' || !value ? (value ?? null) : JSON.stringify(value),
  );

const json = z.unknown().refine((value) => isShallow(value), TOO_DEEP);

const optionalJson = json.optional().transform((value) => value ?? null);

const TOO_MUCH_DATA = `must have at most ${MOST_DATA} entries`;

const customizedDatum = z.object(
  { key: text(LONG), value: json.optional() },
  { error: 'must be an object with key and value' },
);

/**
 * The fields of an audit record of Partner Center's `GET /v1/auditrecords`. Absent, null and empty
 * are the same for optional fields: null, but for the user and the status, which are empty.
 */
export const auditRecordFields = {
  id: optional(name(SHORT)),
  partnerId: optional(guid),
  customerId: optional(guid),
  customerName: optional(text(SHORT)),
  userPrincipalName: orEmpty(text(SHORT)),
  applicationId: optional(text(LONG)),
  resourceType: name(KIND),
  operationType: name(KIND),
  operationStatus: orEmpty(name(100)),
  operationDate: sourceTimeSchema,
  originalCorrelationId: optional(text(SHORT)),
  sessionId: optional(text(SHORT)),
  resourceOldValue: resourceValue,
  resourceNewValue: resourceValue,
  customizedData: z
    .array(customizedDatum, { error: 'must be a list of key and value' })
    .max(MOST_DATA, TOO_MUCH_DATA)
    .nullish()
    .transform((data) =>
      (data ?? []).map(({ key, value }): CustomizedDatum => ({ key, value: value ?? null })),
    ),
  participants: optionalJson,
  attributes: optionalJson,
  redactedChanges: z
    .array(text(LONG), { error: 'must be a list of texts' })
    .max(MOST_CHANGES, `must have at most ${MOST_CHANGES} entries`)
    .nullish()
    .transform((places) => (places && places.length > 0 ? places : null)),
};

/** A field that the list above does not name: kept as it is. */
export const otherField = json;

// It goes no deeper than that itself, and makes nothing of a value that may have a million members.
function isShallow(value: unknown, most = DEEPEST_JSON): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) {
    if (most === 0) return value.length === 0;
    for (const item of value) if (!isShallow(item, most - 1)) return false;
    return true;
  }
  for (const name in value) {
    if (most === 0 || !isShallow(Reflect.get(value, name), most - 1)) return false;
  }
  return true;
}
