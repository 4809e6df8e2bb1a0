import type { StoredSource } from '@/lib/activity/source/ensure-source';
import type { SourceKind } from '@/lib/activity/source/source';
import { RAW_TIMES } from '@/lib/database/database';
import { isoOfMicros } from '@/lib/activity/row';
import { contentOf, type RecordRow } from './content/record-content';
import type { ToldContent } from './content/same-content';
import { redactText } from './redact';
import type { Redaction } from './redaction';
import type { StoreTarget } from './store';

/** An activity that is stored, by what tells it from others of its id, and what it says. */
export type StoredContent = ToldContent & {
  recordId: string;
  variant: number;
  /** The first way it came; null where that was not kept yet. */
  source: StoredSource | null;
  /** Where it stands in the log. */
  place: StoredPlace;
};

/** An activity by what other tables refer to it by; its time as PostgreSQL writes it. */
export type StoredPlace = { occurredAt: string; sequence: string };

type StoredRow = RecordRow & {
  record_id: string;
  variant: number;
  redaction: Redaction;
  sequence: string;
  source_id: number | null;
  source_kind: SourceKind | null;
};

// Each may have megabytes.
const AT_ONCE = 8;

/**
 * The activities of an id and status one after the other, the first stored first. What is redacted
 * in them is what would be today, as in what they are compared with.
 */
export async function* streamStored(
  { client, partnerId }: StoreTarget,
  { recordId, status }: { recordId: string; status: string },
): AsyncGenerator<StoredContent> {
  for (let after = -1; ;) {
    const { rows } = await client.query<StoredRow>({
      text: `
        SELECT record_id, status, variant, sequence, source_id, source_kind, occurred_at, occurred_tick, customer_id, customer_name,
          user_principal_name, application_id, resource_type, operation_type, correlation_id,
          session_id, customized_data::text, resource_old_value, resource_new_value,
          participants::text, attributes::text, other_fields::text,
          redacted_changes::text, redaction
        FROM activity
        WHERE partner_id = $1 AND record_id = $2 AND status = $3 AND variant > $4
        ORDER BY variant LIMIT ${AT_ONCE}`,
      values: [partnerId, recordId, status, after],
      types: RAW_TIMES,
    });
    for (const row of rows) yield storedContentOf(row);
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = last.variant;
  }
}

function storedContentOf(row: StoredRow): StoredContent {
  const { record_id: recordId, variant, redaction, source_id: id, source_kind: kind } = row;
  return {
    recordId,
    variant,
    redaction,
    source: id === null || kind === null ? null : { id, kind },
    place: { occurredAt: row.occurred_at, sequence: row.sequence },
    content: contentOf({
      ...row,
      occurred_at: isoOfMicros(row.occurred_at),
      customer_name: redacted(row.customer_name),
      user_principal_name: redactText(row.user_principal_name),
      application_id: redacted(row.application_id),
      correlation_id: redacted(row.correlation_id),
      session_id: redacted(row.session_id),
      customized_data: redactText(row.customized_data),
      resource_old_value: redacted(row.resource_old_value),
      resource_new_value: redacted(row.resource_new_value),
      participants: redacted(row.participants),
      attributes: redacted(row.attributes),
      other_fields: redacted(row.other_fields),
    }),
  };
}

function redacted(text: string | null): string | null {
  return text && redactText(text);
}
