import { PAGE_DETAILS_PATH } from '@/lib/activity/paths';
import { expect, test } from '@/tests/support/browser/test';
import { NO_ROLE, READER } from '@/tests/support/fixtures/accounts';
import { TAILSPIN_CUSTOMERS } from '@/tests/support/fixtures/customers';
import { ORDERED } from '@/tests/support/fixtures/record-ids';
import { ACCESS_TABLE } from '@/tests/browser/access/access-table';

// Texts that only readers of the log may see; without ids, which are part of URLs.
const CONTENT = [...TAILSPIN_CUSTOMERS.map(({ name }) => name), ...ORDERED, 'sales@tailspin'];

// Next uses RSC requests for its own links. The last header once made it possible to bypass the
// proxy (CVE-2025-29927).
const HEADERS: Record<string, string>[] = [
  {},
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
];

for (const account of [null, NO_ROLE]) {
  test.describe(account ?? 'nobody', () => {
    test.use({ account });

    for (const headers of HEADERS) {
      const request = ['a request', ...Object.keys(headers)].join(' with ');
      test(`sees no content in the rejection of ${request}`, async ({ client }) => {
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

test.describe('readers with permission', () => {
  test.use({ account: READER });

  test('do see that content, or the rejections would prove nothing', async ({ client }) => {
    const paths = ['/account-settings/activity-log', PAGE_DETAILS_PATH];
    const bodies = await Promise.all(paths.map(async (path) => (await client.get(path)).text()));
    const body = bodies.join('');
    expect(CONTENT.filter((text) => !body.includes(text) && !text.includes('<'))).toEqual([]);
  });
});
