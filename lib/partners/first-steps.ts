import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';

/** What a new company has done to fill its log. */
export type FirstSteps = {
  /** A connection to Partner Center is stored. */
  connected: boolean;
  /** A key of the API is in force. */
  hasKey: boolean;
  /** Somebody else was invited. */
  invited: boolean;
};

/** The first steps of a partner; null once it has a customer or records from elsewhere. */
export async function findFirstSteps(scope: Scope): Promise<FirstSteps | null> {
  const { partnerId } = scope;
  const [row] = await queryRows<FirstSteps & { started: boolean }>(
    scope,
    sql`
    SELECT
      EXISTS (SELECT FROM customer WHERE partner_id = ${partnerId}::uuid)
        OR EXISTS (SELECT FROM source WHERE partner_id = ${partnerId}::uuid AND kind <> 'here')
        AS started,
      EXISTS (SELECT FROM partner_center_connection WHERE partner_id = ${partnerId}::uuid)
        AS connected,
      EXISTS (SELECT FROM api_key WHERE partner_id = ${partnerId}::uuid AND revoked_at IS NULL)
        AS "hasKey",
      (SELECT count(*) > 1 FROM partner_user WHERE partner_id = ${partnerId}::uuid) AS invited`,
  );
  if (!row || row.started) return null;
  const { connected, hasKey, invited } = row;
  return { connected, hasKey, invited };
}
