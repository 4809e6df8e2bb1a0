import { requireCheckpoint } from '@/lib/api/require-checkpoint';
import { handleTlogRequest, notThere, textResponse } from '@/lib/api/tlog-request';
import { readDayText } from '@/lib/proof/days/read-day-text';
import { parseDay } from '@/lib/platform/time/time';

/** What a UTC day's newest seal under a checkpoint stands for: a line for each customer and each source. */
export function GET(request: Request): Promise<Response> {
  return handleTlogRequest(request, async (scope) => {
    const { size } = await requireCheckpoint(request, scope);
    const day = parseDay(new URL(request.url).pathname.split('/').at(-1) ?? '');
    if (day === null) throw notThere('A day is written as 2026-11-29.');
    const found = await readDayText(scope, { day, size });
    if (!found) throw notThere('This day was not sealed by then: the log has no record of it.');
    if (found.text !== null) return textResponse(found.text);
    throw notThere(
      `The text cannot be made any more, as records of the day are gone; its SHA-256 was ${found.seal.text}.`,
    );
  });
}
