import type { Scope } from '@/lib/auth/scope';
import { joinSql, queryRows, sql, type Sql } from '@/lib/platform/database/database';
import { countedSubscriptions, figureCondition, licensesWhere } from './figure-condition';
import { FIGURES, type Amount, type FigureName } from './figures';
import type { InsightPeriod } from './insight-period';

/** Counts every figure of a period in one pass over the partner's subscriptions. */
export async function countFigures(
  scope: Scope,
  period: InsightPeriod,
): Promise<Record<FigureName, Amount>> {
  const columns = FIGURES.flatMap((figure) => columnsOf(figureCondition(figure, period)));
  const [row] = await queryRows<{ counts: string[] }>(
    scope,
    sql`
    SELECT ARRAY[${joinSql(columns)}]::bigint[] AS counts
    FROM ${countedSubscriptions(scope, period)}`,
  );
  const numbers = (row?.counts ?? []).map(Number);
  const amounts = FIGURES.map((figure, index): [FigureName, Amount] => [
    figure,
    { subscriptions: numbers[2 * index] ?? 0, licenses: numbers[2 * index + 1] ?? 0 },
  ]);
  return Object.fromEntries(amounts) as Record<FigureName, Amount>;
}

function columnsOf(condition: Sql): Sql[] {
  return [sql`count(*) FILTER (WHERE ${condition})`, licensesWhere(condition)];
}
