import type { Queryable, Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { queryableFor } from '@/lib/platform/database/database';
import type { Day } from '@/lib/platform/time/time';

/** A month (its first day, UTC) of which activities were removed. */
export type RemovedMonth = {
  month: Day;
  /** How many, over all removals. */
  removed: number;
  /** Null: a removal of it is under way or was stopped. */
  finishedAt: Date | null;
};

/** The partner's months of which activities were removed, the latest first. */
export async function listRemovedMonths({ partnerId }: Tenant): Promise<RemovedMonth[]> {
  const { rows } = await queryableFor({ partnerId }).query<RemovedMonth>(
    `SELECT to_char(month, 'YYYY-MM-DD') AS month, removed::float8 AS removed,
       finished_at AS "finishedAt"
     FROM removed_month WHERE partner_id = $1 ORDER BY removed_month.month DESC`,
    [partnerId],
  );
  return rows;
}

/** The partner's months whose removal was begun and not finished, the oldest first. */
export async function listUnfinishedMonths(
  client: Queryable,
  { partnerId }: Tenant,
): Promise<Day[]> {
  const { rows } = await client.query<{ month: Day }>(
    `SELECT to_char(month, 'YYYY-MM-DD') AS month FROM removed_month
     WHERE partner_id = $1 AND record_id IS NOT NULL ORDER BY removed_month.month`,
    [partnerId],
  );
  return rows.map(({ month }) => month);
}
