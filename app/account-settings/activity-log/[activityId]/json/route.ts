import { notFound } from 'next/navigation';
import { parseRecordId } from '@/lib/activity/paths';
import {
  listSequences,
  streamRecordJson,
  type RecordSequences,
} from '@/lib/activity/record/stream-record-json';
import { requirePermission, type AuthorizedViewer } from '@/lib/auth/gate';
import { noteRead } from '@/app/account-settings/activity-log/[activityId]/note-read';
import { withFirstChunk, pacedBody } from '@/lib/platform/downloads/paced-body';

/** One record as JSON, complete, in all its stored states. */
export async function GET(request: Request): Promise<Response> {
  const { viewer, scope, record } = await findRecord(request);
  await noteRead({ viewer, scope, recordId: record.recordId });
  const pieces = await withFirstChunk(streamRecordJson(scope, record));
  return new Response(pacedBody(pieces, { signal: request.signal }), { headers: HEADERS });
}

/** The same without the JSON, which Next would otherwise read to the end for nothing. */
export async function HEAD(request: Request): Promise<Response> {
  await findRecord(request);
  return new Response(null, { headers: HEADERS });
}

const HEADERS = {
  'Content-Type': 'application/json',
  'Content-Disposition': 'inline; filename="activity.json"',
  'Cache-Control': 'no-store',
};

// Another partner's record gets the same response as one that does not exist.
async function findRecord({
  url,
}: Request): Promise<AuthorizedViewer & { record: RecordSequences }> {
  const { viewer, scope } = await requirePermission('activity:read');
  // The segment as written: Next passes it to a route decoded, but to a page unchanged.
  const recordId = parseRecordId(new URL(url).pathname.split('/').at(-2) ?? '');
  if (recordId === null) notFound();
  const sequences = await listSequences(scope, recordId);
  if (sequences.length === 0) notFound();
  return { viewer, scope, record: { recordId, sequences } };
}
