import {
  MAX_VALUE_LENGTH,
  type FilterProblem,
  type QueryParameters,
} from '@/lib/activity/filter/filter-parameters';
import { describeFilterProblem } from '@/lib/activity/describe/describe-filter-problem';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isFigure } from './figures';
import { parseInsightPeriod, type InsightPeriod } from './insight-period';
import type { FigureView } from './paths';

/** Which list of a figure is requested; the first page is 1. */
export type FigureRequest = { period: InsightPeriod; view: FigureView; page: number };

/** Messages by the name of the invalid parameter. */
type Problems = Record<string, string>;

export type ParsedRequest =
  { request: FigureRequest; problems: null } | { request: null; problems: Problems };

/**
 * Reads the parameters of a figure's list and of its export: those of the period, `figure`,
 * `product` (an offer id) and `page`. Never throws; returns messages about invalid parameters.
 */
export function parseFigureRequest(
  parameters: QueryParameters,
  { instant, t }: { instant: Date; t: Translator },
): ParsedRequest {
  const { period, problems } = parseInsightPeriod(parameters, instant);
  const figure = singleValue(parameters.figure, '');
  const product = singleValue(parameters.product, '');
  const page = singleValue(parameters.page, '1');
  const isProduct = product !== null && isOfferId(product);
  const isPage = page !== null && /^[1-9]\d{0,5}$/.test(page);
  if (period && figure !== null && isFigure(figure) && isProduct && isPage) {
    const view = { figure, product: product || null };
    return { request: { period, view, page: Number(page) }, problems: null };
  }
  return {
    request: null,
    problems: {
      ...describeProblems(problems, t),
      ...(figure !== null && isFigure(figure) ? {} : { figure: t('insights.problems.figure') }),
      ...(isProduct ? {} : { product: t('insights.problems.product') }),
      ...(isPage ? {} : { page: t('insights.problems.page') }),
    },
  };
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
