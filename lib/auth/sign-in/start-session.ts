import { openSession, type ProvenUser } from '@/lib/auth/sessions/open-session';
import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { rememberOrigin } from './attempts/known-origins';
import { keepDevice } from './device-cookie';

/**
 * Starts a session of a user who has just proved who they are, and remembers where they signed in
 * from; `device` is what their browser kept for them already, if it did. Null as `openSession`. Within a
 * server action or a route only.
 */
export async function startSession(
  proven: ProvenUser,
  device: string | null = null,
): Promise<SessionKey | null> {
  const origin = await readSessionOrigin();
  const session = await openSession(proven, origin);
  if (!session) return null;
  await rememberOrigin(proven.user, {
    address: origin.address,
    device: await keepDevice(device),
  });
  return session;
}
