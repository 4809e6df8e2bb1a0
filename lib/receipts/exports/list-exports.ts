import type { Cursor, PagePosition } from '@/lib/activity/filter/cursor';
import { isSameRecord } from '@/lib/activity/stored/record-key';
import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql, type Sql } from '@/lib/platform/database/database';
import { toExportedFile, type ExportedFile, type ExportedFileRow } from './exported-file';

/** How many exports a page has. */
const PAGE_EXPORTS = 25;

/** A page of exports, newest first, and the positions of its neighbours; null where there is none. */
export type ExportsPage = {
  exports: ExportedFile[];
  newer: PagePosition | null;
  older: PagePosition | null;
};

/** The exports of a partner at a position, or the newest ones. */
export async function listExports(scope: Scope, page: PagePosition | null): Promise<ExportsPage> {
  const isBackwards = page?.direction === 'newer';
  const rows = await readExports(scope, {
    condition: page ? besides(page) : sql`TRUE`,
    isBackwards,
    limit: PAGE_EXPORTS + 1,
  });
  const hasMore = rows.length > PAGE_EXPORTS;
  const exports = rows.slice(0, PAGE_EXPORTS);
  if (isBackwards) exports.reverse();
  const [first, last] = [exports[0], exports.at(-1)];
  const hasNewer = isBackwards ? hasMore : page !== null;
  const hasOlder = isBackwards || hasMore;
  return {
    exports,
    newer: first && hasNewer ? { direction: 'newer', from: cursorOf(first) } : null,
    older: last && hasOlder ? { direction: 'older', from: cursorOf(last) } : null,
  };
}

/** The export of a record; null when there is no such export. */
export async function findExport(scope: Scope, recordId: string): Promise<ExportedFile | null> {
  const condition = isSameRecord(sql`begun.record_id`, sql`${recordId}::text`);
  const [found] = await readExports(scope, { condition, limit: 1 });
  return found ?? null;
}

/** The newest exports that ended whole, at most `limit`. */
export function listWholeExports(scope: Scope, limit: number): Promise<ExportedFile[]> {
  return readExports(scope, { condition: sql`ended.status = 'succeeded'`, limit });
}

/** The exports that ended whole with a SHA-256, newest first, at most `limit`. */
export async function listExportsOf(
  scope: Scope,
  { sha256, limit }: { sha256: string; limit: number },
): Promise<ExportedFile[]> {
  const condition = sql`ended.status = 'succeeded' AND strpos(ended.customized_data::text, ${sha256}) > 0`;
  const found = await readExports(scope, { condition, limit });
  return found.filter((one) => one.sha256 === sha256);
}

type Reading = { condition: Sql; limit: number; isBackwards?: boolean };

async function readExports(
  { partnerId }: Scope,
  { condition, limit, isBackwards = false }: Reading,
): Promise<ExportedFile[]> {
  const direction = isBackwards ? sql`ASC` : sql`DESC`;
  const rows = await queryRows<ExportedFileRow>(
    { partnerId },
    sql`
    SELECT begun.record_id, begun.sequence, begun.user_principal_name,
      ${isoInstant(sql`begun.occurred_at`)} AS started_at, ${isoInstant(sql`ended.occurred_at`)} AS ended_at,
      coalesce(ended.customized_data, begun.customized_data) AS data,
      receipt.position AS receipt_position, receipt.line AS receipt_line
    FROM partner_activity AS begun
    LEFT JOIN LATERAL (
      SELECT status, occurred_at, customized_data FROM partner_activity
      WHERE partner_id = ${partnerId}::uuid AND ${isSameRecord(sql`record_id`, sql`begun.record_id`)} AND is_own
        AND status <> 'progress'
      ORDER BY sequence DESC LIMIT 1) AS ended ON TRUE
    LEFT JOIN LATERAL (
      SELECT position, line FROM tlog_statement
      WHERE partner_id = ${partnerId}::uuid AND record_id = begun.record_id AND kind = 'receipt'
      ORDER BY position LIMIT 1) AS receipt ON TRUE
    WHERE begun.partner_id = ${partnerId}::uuid AND begun.is_own
      AND begun.operation_type = 'log_exported' AND begun.status = 'progress' AND ${condition}
    ORDER BY begun.occurred_at ${direction}, begun.sequence ${direction} LIMIT ${limit}`,
  );
  return rows.map(toExportedFile);
}

function besides({ direction, from: { occurredAt, sequence } }: PagePosition): Sql {
  const position = sql`(${occurredAt}::timestamptz, ${sequence}::bigint)`;
  return direction === 'older'
    ? sql`(begun.occurred_at, begun.sequence) < ${position}`
    : sql`(begun.occurred_at, begun.sequence) > ${position}`;
}

function isoInstant(column: Sql): Sql {
  return sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

function cursorOf({ startedAt, sequence }: ExportedFile): Cursor {
  return { occurredAt: startedAt, sequence };
}
