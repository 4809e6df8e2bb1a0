import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';
import { authenticate } from '@/lib/auth/sign-in/authenticate';
import { findDevice } from '@/lib/auth/sign-in/device-cookie';
import { passwordMark } from './stored-proof';

export type PasswordCheck =
  | { outcome: 'right'; passwordMark: string }
  | { outcome: 'wrong' }
  | { outcome: 'too-many'; retryAfterSeconds: number };

/**
 * Checks the password of a signed-in user before something that who took over the session must not
 * do. Counted like a sign-in.
 */
export async function checkOwnPassword(email: string, password: string): Promise<PasswordCheck> {
  const { address } = await readSessionOrigin();
  const result = await authenticate({ email, password }, { address, device: await findDevice() });
  if (result.outcome === 'accepted')
    return { outcome: 'right', passwordMark: passwordMark(result.passwordHash) };
  return result.outcome === 'too-many' ? result : { outcome: 'wrong' };
}
