import { activityFilterParameters } from '@/lib/activity/filter/filter-url';
import type { FigureName } from './figures';
import type { InsightPeriod } from './insight-period';

export const INSIGHTS_PATH = '/insights/subscriptions';
export const FIGURE_LIST_PATH = `${INSIGHTS_PATH}/list`;

/** Selects the subscriptions that a figure counts, or those of one product, by its offer id. */
export type FigureView = { figure: FigureName; product: string | null };

/** The page with the figures of a period. */
export function insightsPath(period: InsightPeriod): string {
  return INSIGHTS_PATH + queryOf(period, {});
}

/** The figures as a CSV. */
export function insightsExportPath(period: InsightPeriod): string {
  return `${INSIGHTS_PATH}/export${queryOf(period, {})}`;
}

/** A page of the list of subscriptions that a figure counts; the first page is 1. */
export function figureListPath(
  period: InsightPeriod,
  view: FigureView & { page?: number },
): string {
  return FIGURE_LIST_PATH + queryOf(period, view);
}

/** The complete list as a CSV. */
export function figureExportPath(period: InsightPeriod, view: FigureView): string {
  return `${FIGURE_LIST_PATH}/export${queryOf(period, view)}`;
}

function queryOf(
  { filter }: InsightPeriod,
  { figure, product, page = 1 }: Partial<FigureView> & { page?: number },
): string {
  const search = new URLSearchParams([
    ...(figure ? [['figure', figure]] : []),
    ...(product ? [['product', product]] : []),
    ...activityFilterParameters(filter),
    ...(page > 1 ? [['page', String(page)]] : []),
  ]);
  return search.size > 0 ? `?${search}` : '';
}
