import type { NextAuthOptions } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { cookies } from 'next/headers';
import { getAuthSecret, getSiteUrl } from '@/lib/platform/env/env';
import { authenticate, type Identity } from './authenticate';
import { SIGN_IN_PATH } from '@/lib/auth/paths';

const SESSION_SECONDS = 8 * 60 * 60;

declare module 'next-auth' {
  interface User {
    identity: Identity;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    identity: Identity;
  }
}

/**
 * NextAuth's options, created at each call because the environment is known only at run time. The
 * token says who the user is and nothing more: permissions are read from the database each time.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: getAuthSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    logger: { error: logCode },
    pages: { signIn: SIGN_IN_PATH, error: SIGN_IN_PATH },
    cookies: { sessionToken: { name: sessionCookie().name, options: sessionCookie().options } },
    providers: [
      CredentialsProvider({
        credentials: { email: { label: 'Email' }, password: { label: 'Password' } },
        authorize: async (credentials) => {
          const { email = '', password = '' } = credentials ?? {};
          const result = await authenticate({ email, password });
          if (result.outcome !== 'accepted') return null;
          return { id: result.identity.userId, identity: result.identity };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, identity: user.identity } : token),
    },
  };
}

function logCode(code: string): void {
  // eslint-disable-next-line no-console -- the log of a server is its standard error
  console.error(`NextAuth: ${code}`);
}

/**
 * The identity in the request's session cookie, or null without a valid one. Reads that cookie
 * alone: NextAuth's own reader fails when another of its cookies, which anybody can set, is invalid.
 */
export async function findIdentity(): Promise<Identity | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  try {
    return (await decode({ token, secret: getAuthSecret() }))?.identity ?? null;
  } catch {
    // A forged or outdated cookie means a signed-out visitor, not an error worth logging.
    return null;
  }
}

/** Sets the session cookie, as NextAuth's own sign-in does. For server actions. */
export async function startSession(identity: Identity): Promise<void> {
  const token = await encode({
    token: { sub: identity.userId, identity },
    secret: getAuthSecret(),
    maxAge: SESSION_SECONDS,
  });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, maxAge: SESSION_SECONDS });
}

/** Clears the session cookie. For server actions. */
export async function endSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}

function sessionCookie() {
  const secure = getSiteUrl().protocol === 'https:';
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}
