import { notFound } from 'next/navigation';
import { parseRecordId } from '@/lib/activity/paths';
import {
  listSequences,
  streamRecordJson,
  type RecordSequences,
} from '@/lib/activity/record/stream-record-json';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { withFirstChunk, pacedBody } from '@/lib/platform/downloads/paced-body';

/** One record as JSON, whole, in all the states that it was stored in. */
export async function GET(request: Request): Promise<Response> {
  const { scope, record } = await findRecord(request);
  const pieces = await withFirstChunk(streamRecordJson(scope, record));
  return new Response(pacedBody(pieces, { signal: request.signal }), { headers: HEADERS });
}

/** The same without the JSON, which Next would read to its end for nothing. */
export async function HEAD(request: Request): Promise<Response> {
  await findRecord(request);
  return new Response(null, { headers: HEADERS });
}

const HEADERS = {
  'Content-Type': 'application/json',
  'Content-Disposition': 'inline; filename="activity.json"',
  'Cache-Control': 'no-store',
};

// Another partner's record is answered as one that there is not.
async function findRecord({ url }: Request): Promise<{ scope: Scope; record: RecordSequences }> {
  const { scope } = await requirePermission('activity:read');
  // The segment as it was written: Next hands it to a route decoded, but to a page as it is.
  const recordId = parseRecordId(new URL(url).pathname.split('/').at(-2) ?? '');
  if (recordId === null) notFound();
  const sequences = await listSequences(scope, recordId);
  if (sequences.length === 0) notFound();
  return { scope, record: { recordId, sequences } };
}
