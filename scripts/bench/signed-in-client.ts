import { OperationalError } from '@/lib/platform/errors/operational-error';
import { DEMO_PASSWORD } from '@/prisma/sample/companies/accounts';

/** A signed-in client: requests a path of the site, and throws for any response but 200. */
export type SignedInClient = (path: string) => Promise<Response>;

/** Signs in without a browser, through NextAuth's endpoints. */
export async function signIn(site: string, email: string): Promise<SignedInClient> {
  const form = await fetch(`${site}/api/auth/csrf`);
  const { csrfToken }: { csrfToken: string } = await form.json();
  const signInResponse = await fetch(`${site}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(form) },
    body: new URLSearchParams({ csrfToken, email, password: DEMO_PASSWORD, json: 'true' }),
  });
  const cookie = cookiesOf(signInResponse);
  if (!cookie.includes('session-token')) throw new OperationalError(`${email} could not sign in.`);
  // Uncompressed, because COPY, which it is compared with, does not compress either.
  const headers = { cookie, 'accept-encoding': 'identity' };
  return async (path) => {
    const response = await fetch(site + path, { headers, redirect: 'manual' });
    if (response.status === 200) return response;
    throw new OperationalError(`${path} answered ${response.status} to ${email}.`);
  };
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
