import { toActivity, type ActivityRow } from '@/lib/activity/row';
import { toAuditRecord } from '@/lib/activity/to-audit-record';

/** A batch of records as lines of NDJSON: each whole, as the API gives it, in the source's names. */
export function ndjsonLines(rows: ActivityRow[], { partnerId }: { partnerId: string }): string {
  let text = '';
  for (const row of rows) {
    const record = JSON.stringify({ partnerId, ...toAuditRecord(toActivity(row)) });
    text += `${record.replace(LINE_ENDS, escaped)}\n`;
  }
  return text;
}

// What JSON.stringify leaves of what some readers take for the end of a line.
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
