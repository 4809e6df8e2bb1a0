import type { NextAuthOptions } from 'next-auth';
import { getServerSession } from 'next-auth';
import { encode } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { cookies } from 'next/headers';
import { getAuthSecret, getSiteUrl } from '@/lib/platform/env/env';
import { authenticate, type Identity } from './authenticate';
import { SIGN_IN_PATH } from '@/lib/auth/paths';

const SESSION_SECONDS = 8 * 60 * 60;

declare module 'next-auth' {
  interface Session {
    identity: Identity;
  }
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
 * NextAuth's settings, read at each call because the environment is known only when serving. The
 * token says who it is and nothing more: what that user may do is read from the database each time.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: getAuthSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    logger: { error: logUnlessInvalidSession },
    pages: { signIn: SIGN_IN_PATH, error: SIGN_IN_PATH },
    cookies: { sessionToken: { name: sessionCookie().name, options: sessionCookie().options } },
    providers: [
      CredentialsProvider({
        credentials: { email: { label: 'Email' }, password: { label: 'Password' } },
        authorize: async (credentials) => {
          const { email = '', password = '' } = credentials ?? {};
          const answer = await authenticate({ email, password });
          if (answer.outcome !== 'accepted') return null;
          return { id: answer.identity.userId, identity: answer.identity };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, identity: user.identity } : token),
      session: ({ session, token }) => ({ ...session, identity: token.identity }),
    },
  };
}

// A forged or outdated cookie is a signed-out visitor, not an error that fills the log.
function logUnlessInvalidSession(code: string): void {
  if (code === 'JWT_SESSION_ERROR') return;
  // eslint-disable-next-line no-console -- the log of a server is its standard error
  console.error(`NextAuth: ${code}`);
}

/** Who the request's session cookie speaks of, or null without a valid one. */
export async function findIdentity(): Promise<Identity | null> {
  const session = await getServerSession(authOptions());
  return session?.identity ?? null;
}

/** Gives the browser a session, as NextAuth's own sign-in does. For server actions. */
export async function startSession(identity: Identity): Promise<void> {
  const token = await encode({
    token: { sub: identity.userId, identity },
    secret: getAuthSecret(),
    maxAge: SESSION_SECONDS,
  });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, maxAge: SESSION_SECONDS });
}

/** Takes the session from the browser. For server actions. */
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
