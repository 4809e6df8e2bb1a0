import { refusalResponse } from '@/app/_page/refusal-response';
import { countFigures } from '@/lib/insights/count-figures';
import { describeProblems } from '@/lib/insights/figure-request';
import { figuresHeading, figuresRecords } from '@/lib/insights/csv/figures-csv';
import { parseInsightPeriod } from '@/lib/insights/insight-period';
import { listTopProducts } from '@/lib/insights/top-products';
import { now } from '@/lib/platform/time/time';
import { respondWithCsv } from '@/app/insights/subscriptions/respond-with-csv';

/** The CSV of the figures that the page with the same parameters shows. */
export function GET(request: Request): Promise<Response> {
  return respondWithCsv(request, async ({ scope, parameters, t }) => {
    const { period, problems } = parseInsightPeriod(parameters, now());
    if (!period) return refusalResponse(Object.values(describeProblems(problems, t)));
    const [amounts, products] = await Promise.all([
      countFigures(scope, period),
      listTopProducts(scope),
    ]);
    const records = figuresRecords({ period, amounts, products }, t);
    const { from, to } = period.filter;
    return {
      file: {
        name: `subscription-figures_${from}_${to}`,
        heading: figuresHeading(period, t),
        count: records.length,
      },
      zone: period.filter.zone,
      batches: atOnce(records),
    };
  });
}

async function* atOnce(records: string[][]): AsyncGenerator<string[][]> {
  yield records;
}
