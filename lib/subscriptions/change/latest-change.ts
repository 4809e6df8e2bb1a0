import { toIsoMicros } from '@/lib/activity/query/row';
import type { CustomizedDatum } from '@/lib/activity/activity';
import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';

/** Who last changed a subscription, when, and the id of the record. */
export type LatestChange = { recordId: string; actor: string; at: Date };

type Row = { recordId: string; actor: string; occurredAt: string; data: CustomizedDatum[] };

const MAX_SEARCHED_ACTIVITIES = 200;

/**
 * The latest change of one of the partner's subscriptions, or null when it is not among the
 * partner's latest activities: the search is bounded, however large the log is.
 */
export async function findLatestChange(
  scope: Scope,
  { customerId, id }: { customerId: string; id: string },
): Promise<LatestChange | null> {
  const rows = await queryRows<Row>(
    scope,
    sql`
    SELECT record_id AS "recordId", user_principal_name AS actor, occurred_at AS "occurredAt",
      customized_data AS data
    FROM (
      SELECT * FROM activity WHERE partner_id = ${scope.partnerId}::uuid AND NOT is_own
      ORDER BY occurred_at DESC, sequence DESC LIMIT ${MAX_SEARCHED_ACTIVITIES}
    ) AS latest
    WHERE customer_id = ${customerId}::uuid AND resource_type = 'subscription'
      AND status = 'succeeded'
    ORDER BY occurred_at DESC, sequence DESC`,
  );
  const found = rows.find(({ data }) => isAbout(data, id));
  if (!found) return null;
  const { recordId, actor, occurredAt } = found;
  return { recordId, actor, at: new Date(toIsoMicros(occurredAt)) };
}

function isAbout(data: CustomizedDatum[], id: string): boolean {
  return data.some(({ key, value }) => key === 'SubscriptionId' && value === id);
}
