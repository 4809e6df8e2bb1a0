import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { completeSignIn } from '@/lib/auth/second-factor/complete-sign-in';
import { endSession } from '@/lib/auth/sessions/end-sessions';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { getAuthSecret } from '@/lib/platform/env/env';
import { SIGN_IN_PATH } from '@/lib/auth/paths';
import { getCookieSeconds, sessionCookie } from './session-token';
import { signInByPassword } from './sign-in-by-password';
import {
  companyAuthProviders,
  type CompanySignInAttempt,
} from '@/lib/auth/company/next-auth-providers';
import { areLocalAccountsOn } from '@/lib/platform/env/company-sign-in';

declare module 'next-auth' {
  interface User {
    identity: SessionKey;
  }
}

/**
 * NextAuth's options, created at each call because the environment is known only at run time. The
 * token names the session and nothing more: what it opens is read from the database each time.
 * `attempt` is told why a sign-in by the company is refused.
 */
export function authOptions(attempt: CompanySignInAttempt): NextAuthOptions {
  return {
    secret: getAuthSecret(),
    session: { strategy: 'jwt', maxAge: getCookieSeconds() },
    logger: { error: logCode },
    pages: { signIn: SIGN_IN_PATH, error: SIGN_IN_PATH },
    cookies: { sessionToken: sessionCookie() },
    providers: [
      ...(areLocalAccountsOn() ? [passwordProvider()] : []),
      ...companyAuthProviders(attempt),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, identity: user.identity } : token),
    },
    events: {
      // Null or of an earlier version where the cookie named no session.
      signOut: async ({ token }) => {
        if (token?.identity?.sessionId) await endSession(token.identity, 'signed_out');
      },
    },
  };
}

function passwordProvider() {
  return CredentialsProvider({
    credentials: {
      email: { label: 'Email' },
      password: { label: 'Password' },
      code: { label: 'Code' },
    },
    authorize: async (credentials) => {
      const { email = '', password = '', code = '' } = credentials ?? {};
      const first = await signInByPassword({ email, password });
      const result =
        first.outcome === 'second-factor'
          ? await completeSignIn(first.pending, { kind: 'code', typed: code })
          : first;
      if (result.outcome !== 'accepted') return null;
      return { id: result.identity.userId, identity: result.identity };
    },
  });
}

function logCode(code: string): void {
  // eslint-disable-next-line no-console -- the log of a server is its standard error
  console.error(`NextAuth: ${code}`);
}
