import { csvFileResponse, csvProblemResponse } from '@/lib/insights/csv/csv-file';
import { parseFigureRequest } from '@/lib/insights/figure-request';
import { figureListHeading, streamFigureListRecords } from '@/lib/insights/csv/figure-list-csv';
import { isPeriodFigure } from '@/lib/insights/describe-figure';
import type { FigureName } from '@/lib/insights/figures';
import type { InsightPeriod } from '@/lib/insights/insight-period';
import { listFigureIds } from '@/lib/insights/list-figure';
import { dayOf, now } from '@/lib/platform/time/time';
import { respondWithCsv } from '@/app/insights/subscriptions/respond-with-csv';

/** All subscriptions that a figure counts, on whichever page of the list. */
export function GET(request: Request): Promise<Response> {
  return respondWithCsv(request, async ({ scope, parameters, t }) => {
    const asked = parseFigureRequest(parameters, { instant: now(), t });
    if (!asked.request) return csvProblemResponse(Object.values(asked.problems));
    const { period, view } = asked.request;
    const ids = await listFigureIds(scope, { period, view });
    const words = { zone: period.filter.zone, t };
    return csvFileResponse(
      {
        name: fileNameOf(view.figure, period),
        heading: figureListHeading(words),
        count: ids.length,
      },
      streamFigureListRecords(scope, { ids, words }),
    );
  });
}

// What is counted as of now is of today, whatever period is chosen.
function fileNameOf(figure: FigureName, { filter, at }: InsightPeriod): string {
  const days = isPeriodFigure(figure) ? `${filter.from}_${filter.to}` : dayOf(at, filter.zone);
  return `subscriptions-${figure}_${days}`;
}
