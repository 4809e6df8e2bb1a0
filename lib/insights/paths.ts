import { activityFilterParameters } from '@/lib/activity/filter/filter-url';
import { formatFigureSort, type FigureSort } from './figure-sort';
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

/** A list of a figure and its order; without one the default of the figure. */
type FigureList = FigureView & { sort?: FigureSort };

/** A page of the list of subscriptions that a figure counts; the first page is 1. */
export function figureListPath(
  period: InsightPeriod,
  list: FigureList & { page?: number },
): string {
  return FIGURE_LIST_PATH + queryOf(period, list);
}

/** The complete list as a CSV, in the same order. */
export function figureExportPath(period: InsightPeriod, list: FigureList): string {
  return `${FIGURE_LIST_PATH}/export${queryOf(period, list)}`;
}

function queryOf(
  { filter }: InsightPeriod,
  { figure, product, sort, page = 1 }: Partial<FigureList> & { page?: number },
): string {
  const order = figure && sort ? formatFigureSort(sort, figure) : null;
  const search = new URLSearchParams([
    ...(figure ? [['figure', figure]] : []),
    ...(product ? [['product', product]] : []),
    ...activityFilterParameters(filter),
    ...(order ? [['sort', order]] : []),
    ...(page > 1 ? [['page', String(page)]] : []),
  ]);
  return search.size > 0 ? `?${search}` : '';
}
