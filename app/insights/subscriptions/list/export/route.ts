import { csvFileResponse, csvRefusal } from '@/lib/insights/csv-file';
import { parseFigureRequest } from '@/lib/insights/figure-request';
import { listHeading, listRecords } from '@/lib/insights/list-csv';
import { listFigureIds } from '@/lib/insights/list-figure';
import { now } from '@/lib/time';
import { answerCsv } from '../../answer-csv';

/** All subscriptions that a figure counts, on whichever page of the list. */
export function GET(request: Request): Promise<Response> {
  return answerCsv(request, async ({ scope, parameters, t }) => {
    const asked = parseFigureRequest(parameters, { instant: now(), t });
    if (!asked.request) return csvRefusal(400, Object.values(asked.problems));
    const { period, view } = asked.request;
    const ids = await listFigureIds(scope, { period, view });
    const { from, to, zone } = period.filter;
    const words = { zone, t };
    return csvFileResponse(
      {
        name: `subscriptions-${view.figure}_${from}_${to}`,
        heading: listHeading(words),
        count: ids.length,
      },
      listRecords(scope, { ids, words }),
    );
  });
}
