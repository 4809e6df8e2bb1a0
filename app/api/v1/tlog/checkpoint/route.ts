import { handleTlogRequest, notThere, NOT_SEALED, textResponse } from '@/lib/api/tlog-request';
import { findCheckpoint } from '@/lib/proof/read/find-checkpoint';

/** The newest checkpoint, with the witnesses' cosignatures that have come. */
export function GET(request: Request): Promise<Response> {
  return handleTlogRequest(request, async (scope) => {
    const head = await findCheckpoint(scope);
    if (!head) throw notThere(NOT_SEALED);
    return textResponse(head.note);
  });
}
