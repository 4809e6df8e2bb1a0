import { z } from 'zod';
import type { CustomizedDatum } from '@/lib/activity/activity';
import { findGuid } from '@/lib/platform/text/guid';
import { isBlank } from '@/lib/platform/text/is-blank';
import { sourceTimeSchema } from './source-time';

// What an index holds: its entries have 2,704 bytes, and a letter takes up to four.
const SHORT = 400;
const KIND = 150;
const STATE = 100;
const LONG = 2000;
// PostgreSQL's JSON parser, and every reader after it, recurses.
const DEEPEST_JSON = 64;

/** Places of one record's hidden changes. */
export const MOST_CHANGES = 1000;

/** Characters of such a place. */
export const LONGEST_PLACE = LONG;

const TOO_DEEP = `must not be nested more than ${DEEPEST_JSON} deep`;

// In one spelling, for it is a key: braces around it, or hyphens left out, are another one's.
const guid = z
  .string({ error: 'must be a GUID' })
  .meta({ format: 'uuid' })
  .transform((text, context) => {
    const found = isBlank(text) ? '' : findGuid(text);
    if (found !== null) return found;
    context.addIssue('must be a GUID');
    return z.NEVER;
  });

function text(longest: number) {
  return z
    .string({ error: 'must be a text' })
    .max(longest, `must have at most ${longest} characters`);
}

function name(longest: number) {
  return text(longest).refine((told) => !isBlank(told), 'must not be empty');
}

// Blanks are what some programs write where there is nothing.
function optional(schema: z.ZodType<string>) {
  return z
    .union([z.literal(''), z.null(), schema])
    .optional()
    .transform((value) => (value && !isBlank(value) ? value : null));
}

// What the source need not say, as an empty text, so that it can be a part of keys.
function orEmpty(schema: z.ZodType<string>) {
  return optional(schema).transform((value) => value ?? '');
}

// The source sends a text that holds JSON; some senders send the JSON itself.
const resourceValue = z
  .unknown()
  .refine((value) => isShallow(value), { error: TOO_DEEP, abort: true })
  .optional()
  .transform((value) => {
    if (value === undefined || value === null) return null;
    return typeof value === 'string' ? value : JSON.stringify(value);
  });

const json = z.unknown().refine((value) => isShallow(value), TOO_DEEP);

const optionalJson = json.optional().transform((value) => value ?? null);

/** An entry of customised data. */
export const customizedDatum = z
  .object(
    { key: z.string({ error: 'must be a text' }), value: json.optional() },
    { error: 'must be an object with key and value' },
  )
  .catchall(json);

/**
 * The fields of an audit record of Partner Center's `GET /v1/auditrecords`. Absent, null and empty
 * are the same for optional fields: null, but for the user and the status, which are empty.
 */
export const auditRecordFields = {
  id: optional(text(SHORT)),
  partnerId: optional(guid),
  customerId: optional(guid),
  customerName: optional(text(SHORT)),
  userPrincipalName: orEmpty(text(SHORT)),
  applicationId: optional(text(LONG)),
  resourceType: name(KIND),
  operationType: name(KIND),
  operationStatus: orEmpty(text(STATE)),
  operationDate: sourceTimeSchema,
  originalCorrelationId: optional(text(SHORT)),
  sessionId: optional(text(SHORT)),
  resourceOldValue: resourceValue,
  resourceNewValue: resourceValue,
  customizedData: z
    .array(customizedDatum, { error: 'must be a list of key and value' })
    .nullish()
    .transform((data) =>
      (data ?? []).map(({ key, value, ...others }): CustomizedDatum => {
        // What stands beside a value belongs to it: nothing of the source is lost.
        const isAlone = Object.keys(others).length === 0;
        return { key, value: isAlone ? (value ?? null) : { value, ...others } };
      }),
    ),
  participants: optionalJson,
  attributes: optionalJson,
  redactedChanges: z
    .array(text(LONG), { error: 'must be a list of texts' })
    .max(MOST_CHANGES, `must have at most ${MOST_CHANGES} entries`)
    .nullish()
    .transform((places) => (places && places.length > 0 ? places : null)),
};

/** The fields that are texts which a record may do without, and how many characters each has at the most. */
export const LONGEST_TEXTS = {
  id: SHORT,
  customerName: SHORT,
  userPrincipalName: SHORT,
  applicationId: LONG,
  operationStatus: STATE,
  originalCorrelationId: SHORT,
  sessionId: SHORT,
} satisfies Partial<Record<keyof typeof auditRecordFields, number>>;

/** A field that the list above does not name: kept as it is. */
export const otherField = json;

/**
 * Whether a value of JSON is nested no deeper than what reads it can go. Goes no deeper than that itself,
 * and makes nothing of a value that may have a million members.
 */
export function isShallow(value: unknown, most = DEEPEST_JSON): boolean {
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
