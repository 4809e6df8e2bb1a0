import {
  parseAuditRecords,
  type AuditRecord,
  type RecordProblem,
} from '@/lib/activity/intake/audit-record';

/** The records of a page that can be read, and what is wrong with each of the others. */
export function parseReadableRecords(items: unknown[]): {
  records: AuditRecord[];
  problems: RecordProblem[];
} {
  const all = parseAuditRecords(items, { asTold: true });
  if (all.records) return all;
  const bad = new Set(all.problems.map(({ index }) => index));
  const good = parseAuditRecords(
    items.filter((_, index) => !bad.has(index)),
    { asTold: true },
  );
  return { records: good.records ?? [], problems: all.problems };
}
