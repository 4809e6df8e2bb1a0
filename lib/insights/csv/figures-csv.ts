import { textCell } from '@/lib/activity/export/csv/safe-cell';
import type { Translator } from '@/lib/platform/i18n/translator';
import { formatDateTime } from '@/lib/platform/time/time';
import { isPeriodFigure } from '@/lib/insights/describe-figure';
import { FIGURES, type Amount, type FigureName } from '@/lib/insights/figures';
import type { InsightPeriod } from '@/lib/insights/insight-period';
import type { TopProducts } from '@/lib/insights/top-products';

/** Everything that the page of figures shows, except the chart. */
export type Insights = {
  period: InsightPeriod;
  amounts: Record<FigureName, Amount>;
  products: TopProducts;
};

/** The headings of the CSV of all figures. */
export function figuresHeading({ filter }: InsightPeriod, t: Translator): string[] {
  const { zone } = filter;
  return [
    t('insights.csv.figure'),
    t('subscriptions.product'),
    t('subscriptions.offerId'),
    t('filter.from'),
    t('filter.to'),
    t('insights.csv.asOf', { zone }),
    t('insights.subscriptions'),
    t('insights.licenses'),
  ];
}

/** The figures as rows of the CSV, each with the days of the period or with the current time. */
export function figuresRecords({ period, amounts, products }: Insights, t: Translator): string[][] {
  const { from, to, zone } = period.filter;
  const present = ['', '', formatDateTime(period.at, zone)];
  const figures = FIGURES.map((figure) => [
    t(`insights.figures.${figure}`),
    '',
    '',
    ...(isPeriodFigure(figure) ? [from, to, ''] : present),
    ...numbersOf(amounts[figure]),
  ]);
  const tops = (['bySubscriptions', 'byLicenses'] as const).flatMap((order) =>
    products[order].map((product) => [
      t(`insights.products.${order}`),
      textCell(product.offerName),
      textCell(product.offerId),
      ...present,
      ...numbersOf(product),
    ]),
  );
  return [...figures, ...tops];
}

function numbersOf({ subscriptions, licenses }: Amount): string[] {
  return [String(subscriptions), String(licenses)];
}
