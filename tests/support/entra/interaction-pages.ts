import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { readBody } from '@/tests/support/partner-center/responses';
import type { FakePerson } from './fake-person';

/** The page on which people choose their account: one button each, and one to cancel. */
export function showAccounts(
  people: FakePerson[],
  { path, response }: { path: string; response: ServerResponse },
): void {
  const buttons = people.map(
    ({ id, name }) => `<button name="account" value="${id}">${name}</button>`,
  );
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>Pick an account</title>
    <link rel="icon" href="data:,"><form method="post" action="${path}">${buttons.join('')}
    <button name="account" value="">Cancel</button></form></html>`);
}

/** What follows: back to where the person came from. */
export async function finishInteraction(
  provider: Provider,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const accountId = new URLSearchParams(await readBody(request)).get('account') ?? '';
  const result =
    accountId === ''
      ? { error: 'access_denied', error_description: '<script>alert(1)</script>' }
      : { select_account: {}, login: { accountId } };
  await provider.interactionFinished(request, response, result);
}
