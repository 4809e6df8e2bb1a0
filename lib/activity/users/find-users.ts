import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { containsPattern } from '@/lib/platform/database/like-pattern';
import { foldText } from '@/lib/platform/text/fold-text';

/** At most `limit` users of activities whose sign-in name contains `search`, one spelling of each. */
export async function findUsers(
  scope: Scope,
  { search, limit }: { search: string; limit: number },
): Promise<string[]> {
  const rows = await queryRows<{ name: string }>(
    scope,
    sql`
    SELECT min(name) AS name FROM activity_user
    WHERE partner_id = ${scope.partnerId}::uuid AND key <> ''
      AND key LIKE ${containsPattern(foldText(search).trim())}
    GROUP BY key ORDER BY key LIMIT ${limit}`,
  );
  return rows.map(({ name }) => name);
}
