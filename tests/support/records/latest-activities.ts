import type { Activity } from '@/lib/activity/activity';
import { ACTIVITY_COLUMNS, toActivity, type ActivityRow } from '@/lib/activity/query/row';
import { sql } from '@/lib/platform/database/database';
import type { TestPartner } from './partners';
import { ownerRows } from '@/tests/support/database/as-owner';

/** All activities of a partner but those of the log itself, newest first. */
export async function latestActivities({ id }: TestPartner): Promise<Activity[]> {
  const rows = await ownerRows<ActivityRow>(sql`
    SELECT ${ACTIVITY_COLUMNS} FROM activity WHERE partner_id = ${id}::uuid AND NOT is_own
    ORDER BY sequence DESC`);
  return rows.map(toActivity);
}

/** The customised data of an activity, by key. */
export function dataOf(activity: Activity | undefined): Record<string, unknown> {
  return Object.fromEntries((activity?.customizedData ?? []).map(({ key, value }) => [key, value]));
}
