import type { AttemptOrigin } from '@/lib/auth/sign-in/attempts/attempt-origin';
import { authenticate, type Authentication } from '@/lib/auth/sign-in/authenticate';

/** Checks an email and a password as if they came from an address that nobody knows. */
export function tryPassword(
  email: string,
  { password, ...origin }: { password: string } & Partial<AttemptOrigin>,
): Promise<Authentication> {
  return authenticate({ email, password }, { address: '203.0.113.7', device: null, ...origin });
}
