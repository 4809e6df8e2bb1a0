import type { Scope } from '@/lib/auth/scope';
import { findCheckpoint, type SignedHead } from '@/lib/proof/read/find-checkpoint';
import { ApiError } from './api-error';
import { NOT_SEALED, notThere } from './tlog-request';

/** The checkpoint that `?size=` names, or the newest one. Throws ApiError where there is none. */
export async function requireCheckpoint(request: Request, scope: Scope): Promise<SignedHead> {
  const text = new URL(request.url).searchParams.get('size');
  if (text === null || text === '') return requireFound(await findCheckpoint(scope), NOT_SEALED);
  if (!/^[1-9]\d{0,14}$/.test(text)) {
    const message = 'size must be the size of a checkpoint, a whole number above 0.';
    throw new ApiError('wrong-parameter', { errors: [{ field: 'size', message }] });
  }
  const checkpoint = await findCheckpoint(scope, { atLeast: Number(text) });
  const isThere = checkpoint?.size === Number(text);
  return requireFound(isThere ? checkpoint : null, 'There is no checkpoint of this size.');
}

function requireFound(checkpoint: SignedHead | null, problem: string): SignedHead {
  if (!checkpoint) throw notThere(problem);
  return checkpoint;
}
