import { TLOG_PATH } from '@/lib/api/paths';
import { readsOwnBody } from '@/lib/platform/http/arrival/own-body';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ACCESS_TABLE } from './access-table';

test.use({ account: READER });

test('no cache may store pages for signed-in users', async ({ client }) => {
  const gated = ACCESS_TABLE.filter(({ signedOut, role }) => role === '200' && signedOut !== '200');
  expect(gated.length).toBeGreaterThan(5);
  for (const { path } of gated) {
    const { 'cache-control': stored } = (await client.get(path)).headers();
    // A tile never changes, and says nothing of what happened: the reader's own browser may keep it.
    const allowed = path.startsWith(`${TLOG_PATH}/tile/`) ? /^private,/ : /no-store/;
    expect([path, stored]).toEqual([path, expect.stringMatching(allowed)]);
  }
});

test('every response forbids frames, MIME sniffing and foreign scripts', async ({ client }) => {
  for (const { method, path } of ACCESS_TABLE) {
    const headers = (await client.fetch(path, { method })).headers();
    expect([path, headers]).toEqual([
      path,
      expect.objectContaining({
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': path.startsWith('/evidence/') ? 'no-referrer' : 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=()'),
        'cross-origin-opener-policy': 'same-origin',
        'content-security-policy': expect.stringMatching(
          readsOwnBody(path)
            ? /^default-src 'none'; frame-ancestors 'none'$/
            : /script-src 'self' 'nonce-[\w-]+'/,
        ),
      }),
    ]);
    expect(headers).not.toHaveProperty('x-powered-by');
  }
});

test('each response has its own nonce', async ({ client }) => {
  const policies = await Promise.all(
    ['/sign-in', '/customers', '/customers'].map(async (path) => {
      const headers = (await client.get(path)).headers();
      return headers['content-security-policy'];
    }),
  );
  expect(new Set(policies).size).toBe(3);
});
