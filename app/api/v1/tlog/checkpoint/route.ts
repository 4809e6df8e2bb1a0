import { requireCheckpoint } from '@/lib/api/require-checkpoint';
import { handleTlogRequest, textResponse } from '@/lib/api/tlog-request';

/**
 * The newest checkpoint, or with `?size=` that of so many entries, with the witnesses' cosignatures that
 * have come.
 */
export function GET(request: Request): Promise<Response> {
  return handleTlogRequest(request, async (scope) =>
    textResponse((await requireCheckpoint(request, scope)).note),
  );
}
