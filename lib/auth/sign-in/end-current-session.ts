import { endSession } from '@/lib/auth/sessions/end-sessions';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { clearSessionCookie, findSessionKey } from './session-cookie';

/**
 * Signs the request's user out: ends the session and clears its cookie. While the database is
 * unavailable only this browser is signed out; the session ends by itself. For server actions.
 */
export async function endCurrentSession(): Promise<void> {
  const key = await findSessionKey();
  await clearSessionCookie();
  try {
    if (key) await endSession(key, 'signed_out');
  } catch (error) {
    if (!isDatabaseUnavailableError(error)) throw error;
  }
}
