import { handleTlogRequest, notThere, NOT_SEALED, textResponse } from '@/lib/api/tlog-request';
import { queryableFor } from '@/lib/platform/database/database';
import { findHead } from '@/lib/proof/sealing/head';

/** The verifier key that signs the newest checkpoint. */
export function GET(request: Request): Promise<Response> {
  return handleTlogRequest(request, async (scope) => {
    const head = await findHead(queryableFor(scope), scope);
    if (!head?.vkey) throw notThere(NOT_SEALED);
    return textResponse(`${head.vkey}\n`);
  });
}
