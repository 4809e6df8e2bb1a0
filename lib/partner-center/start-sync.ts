import type { Scope } from '@/lib/auth/scope';
import { stackOf } from '@/lib/failure';
import { tell } from '@/lib/process/progress';
import { beginPartnerSync } from './sync';

/**
 * Starts a sync in this process and does not wait for its end; `findSync` tells how it goes. Gives
 * whether it was started: there may be one already. Throws Failure without a connection.
 */
export async function startPartnerSync(scope: Scope): Promise<boolean> {
  const begun = await beginPartnerSync(scope);
  if (!begun) return false;
  begun.finish().catch((error: unknown) => tell(stackOf(error)));
  return true;
}
