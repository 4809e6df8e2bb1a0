import type { Scope } from '@/lib/auth/scope';
import { joinSql, queryRows, sql, withPrisma, type Sql } from '@/lib/platform/database/database';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { countedSubscriptions, figureCondition, licensesWhere } from './figure-condition';
import { defaultSort, type FigureSort, type SortColumn } from './figure-sort';
import type { Amount } from './figures';
import type { InsightPeriod } from './insight-period';
import type { FigureView } from './paths';

/** A subscription with its customer. */
export type CustomerSubscription = Subscription & { customer: { id: string; name: string } };

/** How much a figure counts, in total or of one product. */
export async function countFigure(
  scope: Scope,
  { period, view }: { period: InsightPeriod; view: FigureView },
): Promise<Amount> {
  const [row] = await queryRows<{ subscriptions: string; licenses: string }>(
    scope,
    sql`
    SELECT count(*) AS subscriptions, ${licensesWhere(sql`true`)} AS licenses
    FROM ${countedSubscriptions(scope, period)}
    WHERE ${viewCondition(view, period)}`,
  );
  return {
    subscriptions: Number(row?.subscriptions ?? 0),
    licenses: Number(row?.licenses ?? 0),
  };
}

type ListOptions = {
  period: InsightPeriod;
  view: FigureView;
  /** Without it the default of the figure. */
  sort?: FigureSort;
  limit?: number | null;
  offset?: number;
};

/**
 * The ids of the subscriptions that a figure counts, in order, those of equal rank by customer and
 * name: all of them, or `limit` after the first `offset`.
 */
export async function listFigureIds(
  scope: Scope,
  { period, view, sort = defaultSort(view.figure), limit = null, offset = 0 }: ListOptions,
): Promise<string[]> {
  const rows = await queryRows<{ id: string }>(
    scope,
    sql`
    SELECT counted.id FROM (
      SELECT s.* FROM ${countedSubscriptions(scope, period)}
      WHERE ${viewCondition(view, period)}) AS counted
    JOIN customer ON customer.partner_id = ${scope.partnerId}::uuid
      AND customer.id = counted.customer_id
    ORDER BY ${orderOf(sort)}, customer.name, customer.id, friendly_name, counted.id
    LIMIT ${limit}::bigint OFFSET ${offset}::bigint`,
  );
  return rows.map(({ id }) => id);
}

// What has no value of its own comes last in both directions.
function orderOf({ column, isDescending }: FigureSort): Sql {
  const direction = isDescending ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`;
  return joinSql(
    SORTED_BY[column].map((value) => sql`${value} ${direction}`),
    ', ',
  );
}

const SORTED_BY: Record<SortColumn, Sql[]> = {
  customer: [sql`customer.name`, sql`customer.id`],
  subscription: [sql`friendly_name`],
  seats: [sql`CASE WHEN lower(unit_type) <> 'usage-based' THEN quantity END`],
  status: [sql`lower(status)`],
  autoRenew: [sql`auto_renew`],
  bought: [sql`counted.created_at`],
  termEnds: [sql`commitment_ends_at`],
};

/** The partner's subscriptions with these ids, in their order. */
export async function listSubscriptionsById(
  scope: Scope,
  ids: string[],
): Promise<CustomerSubscription[]> {
  const found = await withPrisma(scope, ({ subscription }) =>
    subscription.findMany({
      where: { partnerId: scope.partnerId, id: { in: ids } },
      omit: { partnerId: true, customerId: true },
      include: { customer: { select: { id: true, name: true } } },
    }),
  );
  const byId = new Map(found.map((subscription) => [subscription.id, subscription]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function viewCondition({ figure, product }: FigureView, period: InsightPeriod): Sql {
  const condition = figureCondition(figure, period);
  return product === null ? condition : sql`${condition} AND offer_id = ${product}`;
}
