import { createHash, randomBytes } from 'node:crypto';
import type { CallbackChecks, CallbackParameters } from '@/lib/auth/company/tokens/exchange-code';
import type { FakeEntra } from './fake-entra';
import type { FakePerson } from './fake-person';

/** What a browser brings back, and what it was sent with. */
export type BroughtBack = { parameters: CallbackParameters; checks: CallbackChecks };

/** Goes to the provider and back as a browser does, choosing the account of `person`. */
export async function bringCode(
  fake: FakeEntra,
  { person, redirectUri, scope }: { person: FakePerson; redirectUri: string; scope: string },
): Promise<BroughtBack> {
  const [state, nonce, code_verifier] = [makeSecret(), makeSecret(), makeSecret()];
  const query = new URLSearchParams({
    ...{ client_id: fake.clientId, redirect_uri: redirectUri, response_type: 'code' },
    ...{ scope, state, nonce },
    code_challenge: createHash('sha256').update(code_verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const visit = makeVisitor(fake.origin);
  const page = await visit(`${fake.origin}/organizations/oauth2/v2.0/authorize?${query}`);
  const back = await visit(page, { body: new URLSearchParams({ account: person.id }) });
  const parameters = Object.fromEntries(new URL(back).searchParams);
  return { parameters, checks: { state, nonce, code_verifier } };
}

/** Follows redirects within an origin, with cookies; returns the last address. */
function makeVisitor(origin: string) {
  const cookies = new Map<string, string>();
  return async (first: string, form?: { body: URLSearchParams }): Promise<string> => {
    let [url, next] = [first, form];
    for (;;) {
      const response = await fetch(url, {
        method: next ? 'POST' : 'GET',
        body: next?.body ?? null,
        headers: { Cookie: [...cookies].map((each) => each.join('=')).join('; ') },
        redirect: 'manual',
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get('Location');
      if (location === null) return url;
      url = new URL(location, url).href;
      next = undefined;
      if (!url.startsWith(`${origin}/`)) return url;
    }
  };
}

function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}
