import { handleTlogRequest, notThere, NOT_SEALED, textResponse } from '@/lib/api/tlog-request';
import { findCheckpoint, type SignedHead } from '@/lib/proof/read/find-checkpoint';

/**
 * The newest checkpoint, or with `?size=` that of so many entries, with the witnesses' cosignatures that
 * have come.
 */
export function GET(request: Request): Promise<Response> {
  return handleTlogRequest(request, async (scope) => {
    const text = new URL(request.url).searchParams.get('size');
    if (text === null) return respond(await findCheckpoint(scope), NOT_SEALED);
    const size = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
    const head = size === null ? null : await findCheckpoint(scope, { atLeast: size });
    return respond(head?.size === size ? head : null, 'There is no checkpoint of this size.');
  });
}

function respond(head: SignedHead | null, missing: string): Response {
  if (!head) throw notThere(missing);
  return textResponse(head.note);
}
