import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql, type Sql } from '@/lib/database/database';
import type { ActivityHead } from './activity';
import { cursorOf } from './filter/cursor';
import { HEAD_COLUMNS, toHead, type HeadRow } from './row';

/** The records beside one in time: `previous` is the older, `next` the newer; null at the ends. */
export type Neighbours = { previous: ActivityHead | null; next: ActivityHead | null };

const MOST_CORRELATED = 50;

/** The activities just before and after one among those of its customer, or of its user. */
export async function neighboursOf(
  scope: Scope,
  { activity, by }: { activity: ActivityHead; by: 'customer' | 'user' },
): Promise<Neighbours> {
  if (by === 'customer' && activity.customerId === null) return { previous: null, next: null };
  const same =
    by === 'customer'
      ? sql`customer_id = ${activity.customerId}::uuid`
      : sql`user_principal_name = ${activity.userPrincipalName}`;
  const among = sql`partner_id = ${scope.partnerId}::uuid AND ${same}`;
  const { occurredAt, sequence } = cursorOf(activity);
  const place = sql`(${occurredAt}::timestamptz, ${sequence}::bigint)`;
  const [previous, next] = await Promise.all([
    findFirst(sql`${among} AND (occurred_at, sequence) < ${place}
      ORDER BY occurred_at DESC, sequence DESC`),
    findFirst(sql`${among} AND (occurred_at, sequence) > ${place}
      ORDER BY occurred_at ASC, sequence ASC`),
  ]);
  return { previous, next };
}

/** Other records of the same correlation id, at most 50 of them, the newest first. */
export async function listCorrelated(
  scope: Scope,
  activity: ActivityHead,
): Promise<{ activities: ActivityHead[]; hasMore: boolean }> {
  if (activity.correlationId === null) return { activities: [], hasMore: false };
  const rows = await queryRows<HeadRow>(sql`
    SELECT ${HEAD_COLUMNS} FROM activity
    WHERE partner_id = ${scope.partnerId}::uuid AND correlation_id = ${activity.correlationId}
      AND record_id <> ${activity.recordId}
    ORDER BY occurred_at DESC, sequence DESC LIMIT ${MOST_CORRELATED + 1}`);
  const activities = rows.slice(0, MOST_CORRELATED).map(toHead);
  return { activities, hasMore: rows.length > MOST_CORRELATED };
}

async function findFirst(conditionInOrder: Sql): Promise<ActivityHead | null> {
  const [row] = await queryRows<HeadRow>(
    sql`SELECT ${HEAD_COLUMNS} FROM activity WHERE ${conditionInOrder} LIMIT 1`,
  );
  return row ? toHead(row) : null;
}
