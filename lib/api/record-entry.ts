import { decodeSegment } from '@/lib/activity/paths';
import type { Scope } from '@/lib/auth/scope';
import { findRecordEntry, type RecordEntry } from '@/lib/proof/read/find-record-entry';
import { ApiError } from './api-error';
import { notThere } from './tlog-request';

/**
 * The position of the entry of the record that a request's path names before its last segment, of its
 * latest state or that of `?status=`. Throws ApiError when there is none, or none yet.
 */
export async function requireRecordEntry(request: Request, scope: Scope): Promise<number> {
  const { pathname, searchParams } = new URL(request.url);
  const status = searchParams.get('status') ?? undefined;
  const entry = await findFirst(scope, { ids: listIds(pathname), status });
  if (!entry) throw notThere('There is no such record, or none of this status.');
  if (entry.position !== null) return entry.position;
  throw new ApiError('not-found', {
    detail: 'The record is not sealed yet; that happens within ten seconds.',
    headers: { 'Retry-After': '5' },
  });
}

type Sought = { ids: string[]; status: string | undefined };

async function findFirst(scope: Scope, { ids, status }: Sought): Promise<RecordEntry | null> {
  if (status?.includes('\0')) return null;
  for (const recordId of ids) {
    const entry = await findRecordEntry(scope, { recordId, status });
    if (entry) return entry;
  }
  return null;
}

// A tilde may stand before an id that a browser would take for a step up.
function listIds(pathname: string): string[] {
  const id = decodeSegment(pathname.split('/').at(-2) ?? '');
  if (id === null) return [];
  return id.startsWith('~') ? [id, id.slice(1)] : [id];
}
