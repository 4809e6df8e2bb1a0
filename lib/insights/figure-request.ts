import {
  MAX_VALUE_LENGTH,
  type FilterProblem,
  type QueryParameters,
} from '@/lib/activity/filter/filter-parameters';
import { describeFilterProblem } from '@/lib/activity/describe/describe-filter-problem';
import type { Translator } from '@/lib/platform/i18n/translator';
import { defaultSort, parseFigureSort, type FigureSort } from './figure-sort';
import { isFigure, type FigureName } from './figures';
import { parseInsightPeriod, type InsightPeriod } from './insight-period';
import type { FigureView } from './paths';

/** Which list of a figure is requested, and in which order; the first page is 1. */
export type FigureRequest = {
  period: InsightPeriod;
  view: FigureView;
  sort: FigureSort;
  page: number;
};

/** Messages by the name of the invalid parameter. */
type Problems = Record<string, string>;

export type ParsedRequest =
  { request: FigureRequest; problems: null } | { request: null; problems: Problems };

/**
 * Reads the parameters of a figure's list and of its export: those of the period, `figure`,
 * `product` (an offer id), `sort` and `page`. Never throws; returns messages about invalid parameters.
 */
export function parseFigureRequest(
  parameters: QueryParameters,
  { instant, t }: { instant: Date; t: Translator },
): ParsedRequest {
  const { period, problems } = parseInsightPeriod(parameters, instant);
  const figure = parseFigure(singleValue(parameters.figure, ''));
  const product = singleValue(parameters.product, '');
  const page = singleValue(parameters.page, '1');
  const requestedSort = singleValue(parameters.sort, '');
  const sort = requestedSort === '' ? 'default' : parseFigureSort(requestedSort ?? '');
  const isProduct = product !== null && isOfferId(product);
  const isPage = page !== null && /^[1-9]\d{0,5}$/.test(page);
  if (period && figure && sort && isProduct && isPage) {
    const view = { figure, product: product || null };
    const order = sort === 'default' ? defaultSort(figure) : sort;
    return { request: { period, view, sort: order, page: Number(page) }, problems: null };
  }
  return {
    request: null,
    problems: {
      ...describeProblems(problems, t),
      ...(figure ? {} : { figure: t('insights.problems.figure') }),
      ...(isProduct ? {} : { product: t('insights.problems.product') }),
      ...(sort ? {} : { sort: t('insights.problems.sort') }),
      ...(isPage ? {} : { page: t('insights.problems.page') }),
    },
  };
}

function parseFigure(text: string | null): FigureName | null {
  return text !== null && isFigure(text) ? text : null;
}

/** Messages about the invalid parameters of a period, by name. */
export function describeProblems(problems: FilterProblem[], t: Translator): Problems {
  return Object.fromEntries(problems.map((one) => [one.field, describeFilterProblem(one, t)]));
}

// The single value of a parameter, or the default when it is absent; null when there are several.
function singleValue(value: string | string[] | undefined, absent: string): string | null {
  const [only = absent, ...others] = new Set([value ?? []].flat().filter(Boolean));
  return others.length > 0 ? null : only;
}

function isOfferId(text: string): boolean {
  return text.length <= MAX_VALUE_LENGTH && !text.includes('\0');
}
