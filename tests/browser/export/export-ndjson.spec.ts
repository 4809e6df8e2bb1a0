import { EXPORT } from '@/tests/support/browser/download';
import { LOG, recordIdsOf } from '@/tests/support/browser/log-page';
import { now } from '@/lib/platform/time/time';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';
import { ORDER_ID } from '@/tests/support/fixtures/record-ids';

test.use({ account: READER });

test('NDJSON has every record complete, in the order of the page, as the API returns it', async ({
  client,
  page,
}) => {
  await page.goto(LOG);
  const href = await page.locator('a[href*="format=ndjson"]').getAttribute('href');
  const response = await client.get(href ?? '');
  const lines = (await response.text()).split('\n');
  expect(lines.pop()).toBe('');
  const records = lines.map((line) => JSON.parse(line));
  expect(response.headers()).toMatchObject({
    'content-type': 'application/x-ndjson',
    'cache-control': 'no-store',
    'x-export-rows': String(lines.length),
  });
  expect(response.headers()['content-disposition']).toMatch(
    /^attachment; filename="activity-log_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.ndjson"$/,
  );
  expect(records.slice(0, 50).map(({ id }) => id)).toEqual(await recordIdsOf(page));
  const { items } = await (await client.get('/api/v1/activities')).json();
  expect(records.slice(0, 50)).toEqual(items);
  expect(records[0].id).toBe(ORDER_ID);
});

test('a HEAD request returns the same headers without a body', async () => {
  // Not the shared reader: a person has three downloads at once, and other tests download, too.
  const { email, partner } = await makeTestUser({ roles: ['admin_agent'] });
  await storeRaw(partner, [rawRecord({ operationDate: now().toISOString() })]);
  const client = await openClient(await signIn(email));
  const view = `${EXPORT}?format=ndjson`;
  const head = await client.head(view);
  const response = await client.get(view);
  expect((await head.body()).length).toBe(0);
  expect(head.headers()['x-export-rows']).toBe('1');
  expect(response.headers()['x-export-rows']).toBe('1');
  expect(head.headers()['content-disposition']).toBe(response.headers()['content-disposition']);
  await client.dispose();
});

test.describe('a Japanese reader', () => {
  test('gets headings and error messages in Japanese', async ({ client }) => {
    const headers = { 'Accept-Language': 'ja' };
    const csv = await (await client.get(EXPORT, { headers })).text();
    expect(csv).toMatch(/^\ufeff日時 \(UTC\),影響を受ける顧客,アクション,/);
    const rejected = await client.get(`${EXPORT}?format=xml`, { headers });
    expect(await rejected.text()).toContain('エクスポートできます。');
  });
});
