import { toActivity, type ActivityRow } from '@/lib/activity/row';
import { toAuditRecord } from '@/lib/activity/to-audit-record';

/** A batch of records as lines of NDJSON: each whole, as the API gives it, in the source's names. */
export function ndjsonLines(rows: ActivityRow[], { partnerId }: { partnerId: string }): string {
  let text = '';
  // JSON.stringify escapes every line end within a text, so that a line holds one record.
  for (const row of rows)
    text += `${JSON.stringify({ partnerId, ...toAuditRecord(toActivity(row)) })}\n`;
  return text;
}
