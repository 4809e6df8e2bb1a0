import { refusalResponse } from '@/app/_page/refusal-response';
import { parseFigureRequest } from '@/lib/insights/figure-request';
import { figureListHeading, streamFigureListRecords } from '@/lib/insights/csv/figure-list-csv';
import { isPeriodFigure } from '@/lib/insights/describe-figure';
import type { FigureName } from '@/lib/insights/figures';
import type { InsightPeriod } from '@/lib/insights/insight-period';
import { listFigureIds } from '@/lib/insights/list-figure';
import { dayOf, now } from '@/lib/platform/time/time';
import { respondWithCsv } from '@/app/insights/subscriptions/respond-with-csv';

/** The CSV of all subscriptions that a figure counts, on every page of the list. */
export function GET(request: Request): Promise<Response> {
  return respondWithCsv(request, async ({ scope, parameters, t }) => {
    const parsed = parseFigureRequest(parameters, { instant: now(), t });
    if (!parsed.request) return refusalResponse(Object.values(parsed.problems));
    const { period, view, sort } = parsed.request;
    const ids = await listFigureIds(scope, { period, view, sort });
    const options = { zone: period.filter.zone, t };
    return {
      file: {
        name: fileNameOf(view.figure, period),
        heading: figureListHeading(options),
        count: ids.length,
      },
      zone: period.filter.zone,
      batches: streamFigureListRecords(scope, { ids, options }),
    };
  });
}

// Figures as of now are named for today, whatever period is selected.
function fileNameOf(figure: FigureName, { filter, at }: InsightPeriod): string {
  const days = isPeriodFigure(figure) ? `${filter.from}_${filter.to}` : dayOf(at, filter.zone);
  return `subscriptions-${figure}_${days}`;
}
