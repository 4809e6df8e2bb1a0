import { requireCheckpoint } from '@/lib/api/require-checkpoint';
import { handleTlogRequest, notThere, textResponse } from '@/lib/api/tlog-request';
import { readDaysText } from '@/lib/proof/days/read-days-text';

/** The newest seal of every day under a checkpoint: the text whose SHA-256 its last entry has. */
export function GET(request: Request): Promise<Response> {
  return handleTlogRequest(request, async (scope) => {
    const { size } = await requireCheckpoint(request, scope);
    const days = await readDaysText(scope, size);
    if (!days) throw notThere('The list that this checkpoint names cannot be made any more.');
    return textResponse(days.text);
  });
}
