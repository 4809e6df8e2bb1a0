import { request, type APIRequestContext } from '@playwright/test';
import { getSiteUrl } from '@/lib/platform/env/env';
import { PASSWORD } from '@/tests/support/world/accounts';

/** What a browser keeps of having signed in. */
export type Session = Awaited<ReturnType<APIRequestContext['storageState']>>;

const SESSION_COOKIE = 'next-auth.session-token';

/** A client without a browser, signed in or not, that shows redirects rather than following them. */
export function openClient(session: Session | null): Promise<APIRequestContext> {
  return request.newContext({
    baseURL: getSiteUrl().origin,
    storageState: session ?? undefined,
    maxRedirects: 0,
  });
}

/** Signs an account of the tests in, without a browser; throws when that is refused. */
export async function signIn(email: string): Promise<Session> {
  const client = await openClient(null);
  try {
    const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
    const form = { csrfToken, email, password: PASSWORD, json: 'true' };
    await client.post('/api/auth/callback/credentials', { form });
    const session = await client.storageState();
    if (session.cookies.some(({ name }) => name === SESSION_COOKIE)) return session;
    throw new Error(`${email} cannot sign in.`);
  } finally {
    await client.dispose();
  }
}
