import { requireApiReader } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { NoSlotError } from '@/lib/platform/process/fair-queue';
import { withEntrySlot } from '@/lib/proof/read/entry-slots';
import { ApiError } from './api-error';
import { handleApiRequest } from './handle-api-request';
import { withRateLimit } from './rate-limit';

/** What is served never changes under its address: tiles, and proofs of what has a fixed place. */
export const IMMUTABLE = { 'Cache-Control': 'private, max-age=31536000, immutable' };

/** Answers a request about a partner's transparency log, for a key that may read or a signed-in user. */
export function handleTlogRequest(
  request: Request,
  answer: (scope: Scope) => Promise<Response>,
): Promise<Response> {
  return handleApiRequest(request, async () => {
    const { callerId, scope } = await requireApiReader(request);
    return withRateLimit(callerId, () => answer(scope));
  });
}

/** Runs work that makes entries from records, some at a time. Throws ApiError when too many wait. */
export async function withEntries<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
  try {
    return await withEntrySlot(scope, work);
  } catch (error) {
    if (!(error instanceof NoSlotError)) throw error;
    throw new ApiError('too-many-requests', {
      detail: 'Too many entries are being read at a time.',
      headers: { 'Retry-After': '5' },
    });
  }
}

/** A text that changes, such as the newest checkpoint. */
export function textResponse(text: string): Response {
  return new Response(text, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

/** What a missing log, entry or tile is answered with. */
export function notThere(detail: string): ApiError {
  return new ApiError('not-found', { detail });
}

/** Why there is no log yet. */
export const NOT_SEALED =
  'This log has no checkpoint yet. The first one comes within ten seconds, if PROOF_KEY_FILE is set on the server.';
