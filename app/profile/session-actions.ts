'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireViewer } from '@/lib/auth/gate';
import { endOtherSessions as endOthers, endSession as end } from '@/lib/auth/sessions/end-sessions';
import { markActionStarted } from '@/lib/platform/forms/action-progress';
import { isGuid } from '@/lib/platform/text/guid';
import { PROFILE_PATH, SESSION_FIELD, SESSIONS_PATH } from '@/lib/profile/paths';

/** Ends one session of the signed-in user. */
export async function endSession(form: FormData): Promise<void> {
  const { partnerId, id: userId } = await requireViewer();
  const sessionId = form.get(SESSION_FIELD);
  markActionStarted();
  // Another user's, or one that has ended meanwhile: the list shows what is left.
  if (typeof sessionId === 'string' && isGuid(sessionId))
    await end({ partnerId, userId, sessionId }, 'ended_by_user');
  showSessions();
}

/** Ends all sessions of the signed-in user but the present one. */
export async function endOtherSessions(): Promise<void> {
  const { partnerId, id: userId, sessionId } = await requireViewer();
  markActionStarted();
  await endOthers({ partnerId, userId, sessionId });
  showSessions();
}

function showSessions(): never {
  // The page is the same: without this the browser would only move to its list.
  revalidatePath(PROFILE_PATH);
  redirect(SESSIONS_PATH);
}
