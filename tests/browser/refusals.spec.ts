import type { APIResponse } from '@playwright/test';
import { expect, test } from '@/tests/support/browser/test';
import { LAMNA_AGENT, NO_ROLE, READER } from '@/tests/support/world/accounts';
import { ADATUM, NO_CUSTOMER_ID, TAILSPIN_CUSTOMERS } from '@/tests/support/world/customers';
import { NO_RECORD_ID, ORDER_ID, ORDERED } from '@/tests/support/world/records';
import { ACCESS_TABLE } from './access-table';

// Texts that only those who may read the log may see; without the ids that stand in the URLs.
const CONTENT = [...TAILSPIN_CUSTOMERS.map(({ name }) => name), ...ORDERED, 'sales@tailspin'];

const PAIRS = [
  ['/account-settings/activity-log/', ORDER_ID, NO_RECORD_ID],
  ['/customers/', `${ADATUM.id}/subscriptions`, `${NO_CUSTOMER_ID}/subscriptions`],
] as const;

// With RSC, Next asks itself for what a link leads to.
const HEADERS: Record<string, string>[] = [
  {},
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
];

for (const account of [null, NO_ROLE]) {
  test.describe(account ?? 'nobody', () => {
    test.use({ account });

    for (const headers of HEADERS) {
      const request = ['a request', ...Object.keys(headers)].join(' with ');
      test(`is shown nothing of the content by the refusal of ${request}`, async ({ client }) => {
        const refusing = ACCESS_TABLE.filter(({ signedOut, noRole }) =>
          /403|401|sign-in/.test(account ? noRole : signedOut),
        );
        expect(refusing.length).toBeGreaterThan(10);
        for (const { path } of refusing) {
          const body = await (await client.get(path, { headers })).text();
          expect(
            CONTENT.filter((text) => body.includes(text)),
            path,
          ).toEqual([]);
        }
      });
    }
  });
}

test.describe('those who may read', () => {
  test.use({ account: READER });

  test('do see that content, or the refusals would prove nothing', async ({ client }) => {
    const body = await (await client.get('/account-settings/activity-log')).text();
    expect(CONTENT.filter((text) => !body.includes(text) && !text.includes('<'))).toEqual([]);
  });
});

test.describe('another partner', () => {
  test.use({ account: LAMNA_AGENT });

  for (const [start, theirs, nobodys] of PAIRS) {
    test(`is answered the same below ${start} for what is not theirs and for what does not exist`, async ({
      client,
    }) => {
      const one = await client.get(start + theirs);
      const other = await client.get(start + nobodys);
      expect(one.status()).toBe(404);
      expect(await portraitOf(one, theirs)).toEqual(await portraitOf(other, nobodys));
    });
  }
});

// All of an answer but what differs between any two requests, or repeats the URL.
async function portraitOf(response: APIResponse, asked: string) {
  const headers: Record<string, string> = { ...response.headers(), date: '' };
  const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1];
  const plain = (text: string) => {
    const without = nonce ? text.replaceAll(nonce, 'NONCE') : text;
    return asked.split('/').reduce((rest, part) => rest.replaceAll(part, 'ID'), without);
  };
  const shown = Object.entries(headers).map(([name, value]) => [name, plain(value)]);
  return { status: response.status(), headers: shown, body: plain(await response.text()) };
}
