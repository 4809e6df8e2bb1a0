import type { APIResponse } from '@playwright/test';
import { userPath } from '@/lib/users/paths';
import { expect, test } from '@/tests/support/browser/test';
import { LAMNA_AGENT, LAMNA_AGENT_ID, MANAGER } from '@/tests/support/fixtures/accounts';
import { ADATUM, NO_CUSTOMER_ID } from '@/tests/support/fixtures/customers';
import { NO_RECORD_ID, ORDER_ID } from '@/tests/support/fixtures/record-ids';

const PAIRS = [
  ['/account-settings/activity-log/', ORDER_ID, NO_RECORD_ID],
  ['/customers/', `${ADATUM.id}/subscriptions`, `${NO_CUSTOMER_ID}/subscriptions`],
] as const;

test.describe('another partner', () => {
  test.use({ account: LAMNA_AGENT });

  for (const [start, theirs, nobodys] of PAIRS) {
    test(`gets the same response below ${start} for what is not theirs as for what does not exist`, async ({
      client,
    }) => {
      const one = await client.get(start + theirs);
      const other = await client.get(start + nobodys);
      expect(one.status()).toBe(404);
      expect(await comparableResponse(one, theirs)).toEqual(
        await comparableResponse(other, nobodys),
      );
    });
  }
});

test.describe('who manages users', () => {
  test.use({ account: MANAGER });

  test('gets the same response for another partner’s user as for an unknown id', async ({
    client,
  }) => {
    const one = await client.get(userPath(LAMNA_AGENT_ID));
    const other = await client.get(userPath(NO_CUSTOMER_ID));
    expect(one.status()).toBe(404);
    expect(await comparableResponse(one, LAMNA_AGENT_ID)).toEqual(
      await comparableResponse(other, NO_CUSTOMER_ID),
    );
  });
});

// All of an answer but what differs between any two requests, or repeats the URL.
async function comparableResponse(response: APIResponse, requestPath: string) {
  const headers: Record<string, string> = { ...response.headers(), date: '' };
  const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1];
  const plain = (text: string) => {
    const without = nonce ? text.replaceAll(nonce, 'NONCE') : text;
    return requestPath.split('/').reduce((rest, part) => rest.replaceAll(part, 'ID'), without);
  };
  const shown = Object.entries(headers).map(([name, value]) => [name, plain(value)]);
  return {
    status: response.status(),
    headers: shown,
    body: streamedParts(plain(await response.text())),
  };
}

const PUSH = /<script nonce="NONCE">self\.__next_f\.push\(\[1,"(.*?)"\]\)<\/script>/gs;

// React sends what is ready first, between whatever HTML there is, and numbers it so; and a title only
// when it was soon enough.
function streamedParts(body: string): string[] {
  const payload = [...body.matchAll(PUSH)].map(([, text]) => text).join('');
  const parts = payload
    .split('\\n')
    .map((part) => part.replace(/^[0-9a-f]+:/, '').replace(/\$[A-Za-z]?[0-9a-f]+/g, '$'))
    .filter((part) => !part.includes('\\"title\\",\\"0\\"'));
  return [body.replaceAll(PUSH, ''), ...parts.sort()];
}
