import { parseRecordId } from '@/lib/activity/paths';
import type { Scope } from '@/lib/auth/scope';
import { findRecordEntry } from '@/lib/proof/read/find-record-entry';
import { ApiError } from './api-error';
import { notThere } from './tlog-request';

/**
 * The position of the entry of the record that a request's path names before its last segment, of its
 * latest state or that of `?status=`. Throws ApiError when there is none, or none yet.
 */
export async function requireRecordEntry(request: Request, scope: Scope): Promise<number> {
  const { pathname, searchParams } = new URL(request.url);
  const recordId = parseRecordId(pathname.split('/').at(-2) ?? '');
  const status = searchParams.get('status') ?? undefined;
  const isReadable = recordId !== null && status?.includes('\0') !== true;
  const entry = isReadable ? await findRecordEntry(scope, { recordId, status }) : null;
  if (!entry) throw notThere('There is no such record, or none of this status.');
  if (entry.position !== null) return entry.position;
  throw new ApiError('not-found', {
    detail: 'The record is not sealed yet; that happens within ten seconds.',
    headers: { 'Retry-After': '5' },
  });
}
