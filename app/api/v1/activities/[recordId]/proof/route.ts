import { requireRecordEntry } from '@/lib/api/record-entry';
import { handleTlogRequest, notThere, NOT_SEALED, textResponse } from '@/lib/api/tlog-request';
import { findProof } from '@/lib/proof/read/find-proof';

/** The proof that the log has a record's entry, under the newest checkpoint (C2SP tlog-proof). */
export function GET(request: Request): Promise<Response> {
  return handleTlogRequest(request, async (scope) => {
    const position = await requireRecordEntry(request, scope);
    const proof = await findProof(scope, { position });
    if (!proof) throw notThere(NOT_SEALED);
    const response = textResponse(proof);
    response.headers.set(
      'Content-Disposition',
      `attachment; filename="entry-${position}.tlog-proof"`,
    );
    return response;
  });
}
