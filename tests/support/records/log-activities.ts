import { asOwner } from '@/tests/support/database/as-owner';

/** What the log says of itself or of an account. */
export type LogActivity = {
  operation: string;
  status: string;
  actor: string;
  is_own: boolean;
  data: Record<string, string>;
};

type Row = Omit<LogActivity, 'data'> & { data: { key: string; value: string }[] };

/** What a partner's log says of itself and of its accounts, in the order of recording. */
export async function listLogActivities(partnerId: string): Promise<LogActivity[]> {
  const rows = await asOwner<Row>(
    `SELECT operation_type AS operation, status, user_principal_name AS actor, is_own,
       customized_data AS data
     FROM activity WHERE partner_id = $1 AND resource_type = 'log' ORDER BY sequence`,
    [partnerId],
  );
  return rows.map((row) => ({
    ...row,
    data: Object.fromEntries(row.data.map(({ key, value }) => [key, value])),
  }));
}
