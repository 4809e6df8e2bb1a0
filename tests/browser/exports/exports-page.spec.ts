import { createHash } from 'node:crypto';
import { EXPORTS_PATH } from '@/lib/receipts/paths';
import { exportedBytes } from '@/tests/support/browser/exports';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';

test('the page lists what was exported, by whom, and leads to the view', async ({
  page,
  context,
}) => {
  const user = await makeTestUser();
  await storeRaw(user.partner, [rawRecord({ id: 'one' }), rawRecord({ id: 'two' })]);
  const session = await signIn(user.email);
  await context.addCookies(session.cookies);
  await page.goto(EXPORTS_PATH);
  await expect(page.getByRole('heading', { name: 'Nothing exported yet' })).toBeVisible();

  const client = await openClient(session);
  const bytes = await exportedBytes(
    client,
    '?from=2026-03-01&to=2026-03-31&status=succeeded&tz=Asia/Tokyo',
  );
  await client.dispose();
  await page.reload();
  const row = page.getByRole('row').nth(1);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  for (const text of [user.email, '2 rows', 'Asia/Tokyo · English · CSV', 'Succeeded', sha256])
    await expect(row).toContainText(text);
  await row.getByRole('link', { name: /1 Mar – 31 Mar 2026/ }).click();
  await expect(page).toHaveURL(/from=2026-03-01&to=2026-03-31&tz=Asia%2FTokyo&status=succeeded/);
});

test('the receipt of an export is sealed within seconds, and its proof is offered', async () => {
  const user = await makeTestUser();
  await storeRaw(user.partner, [rawRecord({ id: 'one' })]);
  const client = await openClient(await signIn(user.email));
  const bytes = await exportedBytes(client);
  const [record] = await asOwner<{ record_id: string }>(
    `SELECT record_id FROM activity WHERE partner_id = $1 AND operation_type = 'log_exported'`,
    [user.partner.id],
  );
  const path = `${EXPORTS_PATH}/${record?.record_id}`;
  await expect
    .poll(async () => (await client.get(`${path}/proof`)).status(), { timeout: 60_000 })
    .toBe(200);
  const proof = await (await client.get(`${path}/proof`)).text();
  expect(proof).toMatch(/^c2sp\.org\/tlog-proof@v1\n/);
  const entry = JSON.parse(await (await client.get(`${path}/entry`)).text());
  expect(entry).toMatchObject({
    kind: 'receipt',
    rows: 1,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lines: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  await client.dispose();
});

test('an export that was broken off is shown as such, without a receipt', async ({
  page,
  context,
}) => {
  const user = await makeTestUser();
  const session = await signIn(user.email);
  const state = (status: string, sequence: number, data: object[]) =>
    asOwner(
      `INSERT INTO activity (partner_id, record_id, status, sequence, occurred_at, user_principal_name,
         actor_kind, resource_type, operation_type, source_kind, is_own, customized_data)
       VALUES ($1, 'export', $2, $3, '2026-03-01', 'ada@x.example', 'partner_user', 'log',
         'log_exported', 'here', TRUE, $4)`,
      [user.partner.id, status, sequence, JSON.stringify(data)],
    );
  const begun = [
    { key: 'Format', value: 'csv' },
    { key: 'Path', value: '/account-settings/activity-log/export' },
    { key: 'Filter', value: 'from=2026-03-01&to=2026-03-31' },
    { key: 'Zone', value: 'UTC' },
    { key: 'Language', value: 'en' },
    { key: 'ExpectedRows', value: '7' },
  ];
  await context.addCookies(session.cookies);
  await state('progress', 1, begun);
  await page.goto(EXPORTS_PATH);
  await expect(page.getByRole('row').nth(1)).toContainText('Under way');
  const ended = [
    { key: 'Rows', value: '3' },
    { key: 'Bytes', value: '1500' },
    { key: 'Sha256', value: 'ab' },
    { key: 'Ended', value: 'disconnected' },
  ];
  await state('failed', 2, [...begun, ...ended]);
  await page.reload();
  const row = page.getByRole('row').nth(1);
  for (const text of ['Broken off by the recipient', 'after 1.5 kB', 'None'])
    await expect(row).toContainText(text);
});
