import type { StoredSource } from '@/lib/activity/source/ensure-source';
import type { SourceKind } from '@/lib/activity/source/source';
import { RAW_TIMES, sql } from '@/lib/platform/database/database';
import { toIsoMicros } from '@/lib/activity/query/row';
import { isOfRecord, isSameRecord } from '@/lib/activity/stored/record-key';
import { STORED_BYTES } from '@/lib/activity/stored/stored-row';
import { contentOf, type RecordRow } from '@/lib/activity/intake/compare/record-content';
import type { RedactedContent } from '@/lib/activity/intake/compare/same-content';
import { redactText } from '@/lib/activity/redaction/redact';
import type { Redaction } from '@/lib/activity/redaction/redaction';
import type { StoreTarget } from './store-target';

/** A stored activity: what distinguishes it from others with its id, and what it says. */
export type StoredContent = RedactedContent & {
  recordId: string;
  variant: number;
  /** The first source; null where none was recorded yet. */
  source: StoredSource | null;
  /** Its position in the log. */
  position: ActivityPosition;
};

/** The key by which other tables refer to an activity; the time as PostgreSQL writes it. */
export type ActivityPosition = { occurredAt: string; sequence: string };

type StoredRow = RecordRow & {
  record_id: string;
  variant: number;
  redaction: Redaction;
  sequence: string;
  source_id: number | null;
  source_kind: SourceKind | null;
};

const IS_OF_RECORD = isSameRecord(sql`record_id`, sql`$2`).text;

// Per read.
const MAX_ROWS_PER_READ = 50;
const MAX_BYTES_PER_READ = 1024 * 1024;

type Key = { recordId: string; status: string };

/**
 * Streams the activities of an id and status in the order they were stored, a few at a time,
 * because each may have megabytes. They are redacted by the current rules, like the records they
 * are compared with.
 */
export async function* streamStoredContent(
  target: StoreTarget,
  key: Key,
): AsyncGenerator<StoredContent> {
  for (const variants of await listVariants(target, key)) {
    for (const row of await listRows(target, { ...key, variants })) yield storedContentOf(row);
  }
}

/** The variants in groups that are small enough to be read at once. */
async function listVariants(
  { client, partnerId }: StoreTarget,
  { recordId, status }: Key,
): Promise<number[][]> {
  const { text, values } = sql`
    SELECT variant, stored.bytes FROM partner_activity ${STORED_BYTES}
    WHERE partner_id = (SELECT ${partnerId}::uuid) AND ${isOfRecord(recordId)} AND status = ${status}
    ORDER BY variant`;
  const { rows } = await client.query<{ variant: number; bytes: string }>({ text, values });
  const groups: number[][] = [];
  let bytesLeft = 0;
  for (const { variant, bytes } of rows) {
    const last = groups.at(-1);
    bytesLeft -= Number(bytes);
    if (last && bytesLeft >= 0 && last.length < MAX_ROWS_PER_READ) last.push(variant);
    else {
      groups.push([variant]);
      bytesLeft = MAX_BYTES_PER_READ - Number(bytes);
    }
  }
  return groups;
}

async function listRows(
  { client, partnerId }: StoreTarget,
  { recordId, status, variants }: Key & { variants: number[] },
): Promise<StoredRow[]> {
  const { rows } = await client.query<StoredRow>({
    text: `
      SELECT record_id, status, variant, sequence, source_id, source_kind, occurred_at, occurred_tick,
        customer_id, customer_name, user_principal_name, application_id, resource_type,
        operation_type, correlation_id, session_id, customized_data::text, resource_old_value,
        resource_new_value, participants::text, attributes::text, other_fields::text,
        redacted_changes::text, redaction
      FROM partner_activity
      WHERE partner_id = (SELECT $1::uuid) AND ${IS_OF_RECORD} AND status = $3 AND variant = ANY($4::smallint[])
      ORDER BY variant`,
    values: [partnerId, recordId, status, variants],
    types: RAW_TIMES,
  });
  return rows;
}

function storedContentOf(row: StoredRow): StoredContent {
  const { record_id: recordId, variant, redaction, source_id: id, source_kind: kind } = row;
  return {
    recordId,
    variant,
    redaction,
    source: id === null || kind === null ? null : { id, kind },
    position: { occurredAt: row.occurred_at, sequence: row.sequence },
    content: contentOf({
      ...row,
      occurred_at: toIsoMicros(row.occurred_at),
      customer_name: redactOptional(row.customer_name),
      user_principal_name: redactText(row.user_principal_name),
      application_id: redactOptional(row.application_id),
      correlation_id: redactOptional(row.correlation_id),
      session_id: redactOptional(row.session_id),
      customized_data: redactText(row.customized_data),
      resource_old_value: redactOptional(row.resource_old_value),
      resource_new_value: redactOptional(row.resource_new_value),
      participants: redactOptional(row.participants),
      attributes: redactOptional(row.attributes),
      other_fields: redactOptional(row.other_fields),
    }),
  };
}

function redactOptional(text: string | null): string | null {
  return text && redactText(text);
}
