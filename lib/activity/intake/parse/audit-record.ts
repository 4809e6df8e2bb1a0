import { z } from 'zod';
import { auditRecordFields, otherFieldSchema } from './audit-record-fields';

type KnownFields = z.output<z.ZodObject<typeof auditRecordFields>>;

/**
 * One audit record in the field names of Partner Center. Any other fields are collected in
 * `otherFields`, so that nothing from the source is lost.
 */
export type AuditRecord = KnownFields & { otherFields: Record<string, unknown> | null };

/** A record as it arrives, in JSON. */
export const rawRecordSchema = z
  .object(auditRecordFields, { error: 'must be an object' })
  .catchall(otherFieldSchema);

/** The same as the product uses it, of any size. */
export const auditRecordSchema = rawRecordSchema.transform((record): AuditRecord => {
  const others = Object.keys(record).filter((field) => !Object.hasOwn(auditRecordFields, field));
  if (others.length === 0) return { ...record, otherFields: null };
  const isKnown = ([field]: [string, unknown]) => Object.hasOwn(auditRecordFields, field);
  return {
    ...(Object.fromEntries(Object.entries(record).filter(isKnown)) as KnownFields),
    otherFields: Object.fromEntries(others.map((field) => [field, record[field]])),
  };
});
