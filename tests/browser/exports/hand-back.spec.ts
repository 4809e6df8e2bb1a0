import { checkedPath, EXPORTS_PATH } from '@/lib/receipts/paths';
import { exportedBytes, handBack, sendFile } from '@/tests/support/browser/exports';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';

const COUNT = 12;

/** A user of a partner of their own, whose log has some records, and a file exported of it. */
async function exportSome(name = 'record') {
  const user = await makeTestUser();
  await storeRaw(
    user.partner,
    Array.from({ length: COUNT }, (_, number) =>
      rawRecord({
        id: `${name}-${number}`,
        operationDate: `2026-03-01T12:00:${String(number).padStart(2, '0')}Z`,
        customizedData: [{ key: 'Note', value: `one; two ${number}` }],
      }),
    ),
  );
  const session = await signIn(user.email);
  const client = await openClient(session);
  const bytes = await exportedBytes(client);
  await client.dispose();
  return { user, session, bytes };
}

test('a file that comes back as it was is complete and unchanged', async ({ page, context }) => {
  const { user, session, bytes } = await exportSome();
  await context.addCookies(session.cookies);
  await handBack(page, bytes, 'renamed.csv');
  await expect(page.getByText('Complete and unchanged')).toBeVisible();
  await expect(page.getByText(`the file that ${user.email} exported on`)).toBeVisible();
  const row = page.getByRole('row').nth(1);
  await expect(row).toContainText('12 rows');
  // Whoever has the link sees the same.
  await page.reload();
  await expect(page.getByText('Complete and unchanged')).toBeVisible();
});

test('the rows that were changed, left out and added are named', async ({ page, context }) => {
  const { session, bytes } = await exportSome();
  await context.addCookies(session.cookies);
  const lines = bytes.toString().split('\r\n');
  lines[2] = String(lines[2]).replace('one; two', 'one; 2');
  const added = String(lines[8]).replace('record-', 'forged-');
  lines.splice(4, 1);
  lines.push(added);
  await handBack(page, lines.filter(Boolean).join('\r\n'));
  await expect(page.getByText('Not as it was exported')).toBeVisible();
  for (const [section, row, record] of [
    ['Changed rows', '3', 'record-10'],
    ['Missing rows', '5', 'record-8'],
    ['Added rows', '13', 'forged-4'],
  ] as const) {
    const table = page.getByRole('table', { name: section });
    await expect(table.getByRole('row')).toHaveCount(2);
    await expect(table.getByRole('row').nth(1)).toContainText(row);
    await expect(table.getByRole('row').nth(1)).toContainText(record);
  }
  await expect(page.getByRole('table', { name: 'Changed rows' })).toContainText(
    'Additional information',
  );
  await page.getByRole('link', { name: 'record-8' }).click();
  await expect(page).toHaveURL(/activity-log\/record-8/);
});

test('a file that a spreadsheet saved again says the same', async ({ page, context }) => {
  const { session, bytes } = await exportSome();
  await context.addCookies(session.cookies);
  await handBack(page, bytes.toString('utf8', 3).replaceAll('\r\n', '\n'));
  await expect(page.getByText('The same rows, saved again by another program')).toBeVisible();
});

test('it works without JavaScript, and the log tells of it', async ({ browser }) => {
  const { session, bytes } = await exportSome();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: session });
  const page = await context.newPage();
  await handBack(page, bytes);
  await expect(page.getByText('Complete and unchanged')).toBeVisible();
  await page.goto('/account-settings/activity-log?own=on');
  await expect(page.getByRole('row').filter({ hasText: 'Checked an exported file' })).toBeVisible();
  await context.close();
});

test('the file and the result of another partner are unknown here', async ({ page, context }) => {
  const [ours, theirs] = [await exportSome(), await exportSome('theirs')];
  await context.addCookies(ours.session.cookies);
  await handBack(page, theirs.bytes);
  await expect(page.getByText('Not an export that is known here')).toBeVisible();
  const other = await openClient(theirs.session);
  expect((await other.get(new URL(page.url()).pathname)).status()).toBe(404);
  await other.dispose();
});

test('whatever is handed back, it is said what it is', async () => {
  const { session, bytes } = await exportSome();
  const client = await openClient(session);
  const checked = new RegExp(`^303 ${checkedPath('')}.+logexportchecked`);
  for (const file of [
    Buffer.alloc(0),
    Buffer.from('no CSV\0'),
    Buffer.from('{"id":'),
    Buffer.from(`"${'x'.repeat(9 * 1024 * 1024)}`),
    Buffer.from('a,b\n'.repeat(100_000)),
    bytes.subarray(0, bytes.length - 30),
  ])
    expect(await sendFile(client, { file })).toMatch(checked);
  expect(await sendFile(client, { file: bytes, name: '../../<b>\u202e\0.csv' })).toMatch(checked);
  await client.dispose();
});

test('what is no file is refused in words', async ({ page, context }) => {
  const { session } = await exportSome();
  await context.addCookies(session.cookies);
  const client = await openClient(session);
  const path = `${EXPORTS_PATH}/check`;
  for (const body of [
    { form: { file: 'x' } },
    { multipart: { other: 'x' } },
    { headers: { 'Content-Type': 'multipart/form-data' }, data: 'x' },
    { headers: { 'Content-Type': 'multipart/form-data; boundary=b' }, data: '--b\r\n' },
    {
      headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
      data: '--b\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--b--\r\n',
    },
  ]) {
    const response = await client.post(path, body);
    expect([response.status(), response.headers().location]).toEqual([
      303,
      `${EXPORTS_PATH}?problem=no_file`,
    ]);
  }
  const broken = await client.post(path, {
    headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
    data: '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b',
  });
  expect(broken.headers().location).toBe(`${EXPORTS_PATH}?problem=broken_off`);
  await page.goto(`${EXPORTS_PATH}?problem=no_file`);
  await expect(page.getByLabel('Exported file')).toHaveAccessibleDescription(
    /Choose the file to check/,
  );
  await client.dispose();
});

test('a file is not taken from another site, nor from whoever may not read the log', async () => {
  const { session, bytes } = await exportSome();
  const client = await openClient(session);
  const forged = await client.post(`${EXPORTS_PATH}/check`, {
    headers: { Origin: 'https://evil.example' },
    multipart: { file: { name: 'a.csv', mimeType: 'text/csv', buffer: bytes } },
  });
  expect(forged.status()).toBe(403);
  const stranger = await openClient(null);
  expect(await sendFile(stranger, { file: bytes })).toMatch(/^303 \/sign-in/);
  const { email } = await makeTestUser({ roles: [] });
  const powerless = await openClient(await signIn(email));
  expect(await sendFile(powerless, { file: bytes })).toMatch(/^403/);
  for (const one of [client, stranger, powerless]) await one.dispose();
});
