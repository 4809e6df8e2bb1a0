import type { Source } from '@/lib/activity/source/source';
import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { toIsoTime } from '@/lib/activity/query/row';
import type { SetAside, SetAsideRecord } from './set-aside';

const MAX_LISTED = 20;

type Row = Source & {
  key: string;
  record_id: string | null;
  operation_type: string;
  occurs_at: string;
  due_at: string | null;
  came_at: string;
  total: string;
};

/** The partner's records that are set aside, the latest arrivals first, at most 20. */
export async function listSetAside(scope: Scope): Promise<SetAside> {
  const { partnerId } = scope;
  const rows = await queryRows<Row>(
    scope,
    sql`
    SELECT encode(digest, 'hex') || source_id AS key, record ->> 'id' AS record_id, record ->> 'operationType' AS operation_type, occurs_at,
      due_at, came_at, total, kind, name, detail
    FROM (
      SELECT *, count(*) OVER () AS total FROM set_aside WHERE partner_id = ${partnerId}::uuid
      ORDER BY came_at DESC, digest LIMIT ${MAX_LISTED}) AS shown
    JOIN source ON source.partner_id = ${partnerId}::uuid AND source.id = shown.source_id
    ORDER BY came_at DESC, digest`,
  );
  return { records: rows.map(toRecord), total: Number(rows[0]?.total ?? 0) };
}

function toRecord({ kind, name, detail, ...row }: Row): SetAsideRecord {
  return {
    key: row.key,
    recordId: row.record_id,
    operationType: row.operation_type,
    occursAt: toIsoTime(row.occurs_at, 0),
    dueAt: row.due_at && toIsoTime(row.due_at, 0),
    receivedAt: toIsoTime(row.came_at, 0),
    source: { kind, name, detail },
  };
}
