import { z } from 'zod';
import { rawRecordSchema } from '@/lib/activity/intake/parse/audit-record';
import { auditRecordFields } from '@/lib/activity/intake/parse/audit-record-fields';
import { SOURCE_KINDS } from '@/lib/activity/source/source';
import type { Translator } from '@/lib/platform/i18n/translator';

import { LIMIT_VALUES, MAX_PAGE_SIZE } from '@/lib/api/limits';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

const count = z.int().min(0);

const problemErrorSchema = z.object({
  index: count.optional().describe('Of the record, counted from 0.'),
  field: z.string().describe('Of the record, or the parameter; empty for a record as a whole.'),
  message: z.string(),
});

const problemSchema = z.object({
  type: z.string().meta({ format: 'uri-reference' }),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional().describe('What is particular to this occurrence.'),
  errors: z.array(problemErrorSchema).optional(),
});

const storedSchema = z.object({
  stored: count.describe('How many records are new.'),
  duplicates: count.describe('How many were there already, or came twice, with the same content.'),
  conflicts: count.describe(
    'How many of the new ones came under the id of a record that says something else.',
  ),
  expired: count
    .optional()
    .describe(
      'How many are of months that were removed under the retention policy, and not stored again; left out where there are none.',
    ),
});

const sourcesSchema = z.object({
  source: z
    .array(z.object({ kind: z.enum(SOURCE_KINDS), name: z.string() }))
    .describe(
      'The ways by which the record came, the first one first; none where that is not known.',
    )
    .meta({ readOnly: true }),
});

/**
 * The schemas of the OpenAPI document, derived from those that the code validates with. The fields
 * of a record are described in the language of `t`.
 */
export function openApiSchemas(t: Translator): Record<string, JsonSchema> {
  return {
    AuditRecord: auditRecord(t),
    LoggedRecord: {
      allOf: [{ $ref: '#/components/schemas/AuditRecord' }, schemaOf(sourcesSchema)],
    },
    Stored: schemaOf(storedSchema),
    ActivityPage: {
      type: 'object',
      required: ['items', 'next'],
      properties: {
        items: {
          type: 'array',
          items: { $ref: '#/components/schemas/LoggedRecord' },
          maxItems: MAX_PAGE_SIZE,
        },
        next: {
          type: ['string', 'null'],
          description: 'The `after` of the next page; null on the last one.',
        },
      },
    },
    Problem: schemaOf(problemSchema),
  };
}

function auditRecord(t: Translator): JsonSchema {
  const schema = schemaOf(rawRecordSchema);
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    { ...Object(property), description: descriptionOf(name, t) },
  ]);
  return {
    ...schema,
    description: t('api.record', LIMIT_VALUES),
    properties: Object.fromEntries(properties),
  };
}

const FIELDS = Object.keys(auditRecordFields) as (keyof typeof auditRecordFields)[];

function descriptionOf(field: string, t: Translator): string | undefined {
  const knownField = FIELDS.find((name) => name === field);
  return knownField && t(`api.fields.${knownField}`);
}

// Describes the input, not what the code turns it into.
function schemaOf(schema: z.ZodType): JsonSchema {
  const jsonSchema = z.toJSONSchema(schema, { io: 'input' });
  // OpenAPI 3.1 uses that dialect anyway.
  delete jsonSchema.$schema;
  return jsonSchema;
}
