import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { requireOwnScope } from '@/lib/auth/gate';
import { REQUEST_URL_HEADER } from '@/lib/auth/paths';
import { findConfirmation, type OwnConfirmation } from '@/lib/auth/second-factor/own-confirmation';
import type { Scope } from '@/lib/auth/scope';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { safeCallbackPath } from '@/lib/auth/sign-in/callback-url';
import type { Viewer } from '@/lib/auth/viewer';
import { SECOND_FACTOR_PATH } from '@/lib/profile/paths';

/** A user who has just proved again who they are, and may change their second factor. */
type ConfirmedOwner = {
  viewer: Viewer;
  scope: Scope;
  session: SessionKey;
  confirmation: OwnConfirmation;
};

/** The session of the viewer. */
export function sessionOf({ partnerId, id, sessionId }: Viewer): SessionKey {
  return { partnerId, userId: id, sessionId };
}

/**
 * The gate of all that changes one's second factor: asks for the password, and a second factor where
 * there is one, unless both were given within the last minutes. For server actions.
 */
export async function requireConfirmation(): Promise<ConfirmedOwner> {
  const { viewer, scope } = await requireOwnScope();
  const session = sessionOf(viewer);
  const confirmation = await findConfirmation(session);
  if (!confirmation?.isComplete) return showAgain();
  return { viewer, scope, session, confirmation };
}

/** Shows the page as things are now. For server actions. */
export async function showAgain(): Promise<never> {
  // The page is the same: without this the browser would keep what it shows.
  revalidatePath(SECOND_FACTOR_PATH);
  redirect(safeCallbackPath((await headers()).get(REQUEST_URL_HEADER) ?? SECOND_FACTOR_PATH));
}
