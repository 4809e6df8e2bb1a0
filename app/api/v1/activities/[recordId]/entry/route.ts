import Negotiator from 'negotiator';
import { requireRecordEntry } from '@/lib/api/record-entry';
import { handleTlogRequest, notThere, withEntries } from '@/lib/api/tlog-request';
import { describeOpening } from '@/lib/proof/entry/describe-opening';
import { findEntry } from '@/lib/proof/read/read-entries';

const TYPES = ['application/octet-stream', 'text/plain', 'application/json'];

/**
 * The entry of a record: its bytes, one line without an end, which hash to its leaf; or with `Accept:
 * application/json` what they follow from.
 */
export function GET(request: Request): Promise<Response> {
  return handleTlogRequest(request, async (scope) => {
    const position = await requireRecordEntry(request, scope);
    const entry = await withEntries(scope, () => findEntry(scope, position));
    if (!entry?.line || !entry.opening) throw notThere('The record was removed meanwhile.');
    const accept = request.headers.get('accept') ?? '*/*';
    const type = new Negotiator({ headers: { accept } }).mediaType(TYPES) ?? TYPES[0];
    const headers = { 'Cache-Control': 'no-store', Vary: 'Accept' };
    if (type === 'application/json')
      return Response.json(describeOpening(position, entry.opening), { headers });
    return new Response(entry.line, { headers: { ...headers, 'Content-Type': `${type}` } });
  });
}
