import { headers } from 'next/headers';
import { recordRead } from '@/lib/activity/own/record-read';
import type { AuthorizedViewer } from '@/lib/auth/gate';
import { REQUEST_METHOD_HEADER } from '@/lib/auth/paths';
import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';

/** Records that the viewer opens a record, if the partner wants it; HEAD gets nothing of it to read. */
export async function noteRead({
  viewer,
  scope,
  recordId,
}: AuthorizedViewer & { recordId: string }): Promise<void> {
  if ((await headers()).get(REQUEST_METHOD_HEADER) === 'HEAD') return;
  await recordRead(scope, { actor: viewer.email, origin: await readSessionOrigin(), recordId });
}
