import type { Page } from '@playwright/test';
import { listApiKeys } from '@/lib/api-keys/queries';
import { API_KEYS, makeSender, read, runShell } from '@/tests/support/browser/api';
import { openHydrated } from '@/tests/support/browser/hydration';
import { signIn, type Session } from '@/tests/support/browser/fixtures/session';
import {
  changeTestUser,
  makeTestUser,
  type TestUser,
} from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';

async function signInAdmin(page: Page): Promise<TestUser> {
  const admin = await makeTestUser({ roles: ['global_admin'] });
  const { cookies }: Session = await signIn(admin.email);
  await page.context().addCookies(cookies);
  return admin;
}

async function createKey(page: Page, name: string): Promise<{ key: string; line: string }> {
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Create key' }).click();
  const shown = page.getByRole('region', { name: 'New key' });
  await expect(shown).toContainText(`Created the key “${name}”.`);
  return {
    key: await shown.getByLabel('Key', { exact: true }).inputValue(),
    line: await shown.getByRole('group', { name: /^Try it in a shell/ }).innerText(),
  };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled });

    test('a key is created, shown once, tested and revoked', async ({ page }) => {
      const { email, partner } = await signInAdmin(page);
      await (javaScriptEnabled ? openHydrated(page, API_KEYS) : page.goto(API_KEYS));
      await expect(page.getByRole('heading', { name: 'No keys yet' })).toBeVisible();

      const { key, line } = await createKey(page, 'Nightly “import” & Söhne');
      expect(key).toMatch(/^alk_[\w-]{86}$/);
      expect(line).toContain(key);
      const row = page.getByRole('row', { name: /Nightly/ });
      await expect(row).toContainText(`by ${email}`);
      await expect(row).toContainText('Active');
      await expect(row).toContainText('never');

      expect(JSON.parse(await runShell(line))).toEqual({ stored: 1, duplicates: 0, conflicts: 0 });
      expect(JSON.parse(await runShell(line))).toEqual({ stored: 0, duplicates: 1, conflicts: 0 });

      await page.getByRole('link', { name: 'Done' }).click();
      await expect(row).not.toContainText('never');
      expect(await page.content()).not.toContain(key);

      await row.getByText('Revoke', { exact: true }).click();
      await expect(row).toContainText('This can’t be undone.');
      await row.getByRole('button', { name: 'Revoke key' }).click();
      const box = row.getByRole('checkbox');
      await expect(box).toHaveAccessibleDescription('Select this checkbox first.');
      await box.check();
      await expect(row).toContainText('This can’t be undone.');
      await row.getByRole('button', { name: 'Revoke key' }).click();
      await expect(page.getByText('API key Nightly “import” & Söhne revoked.')).toBeVisible();
      await expect(row).toContainText(`by ${email}`);
      await expect(row).toContainText('Revoked');
      await expect(row.getByText('Revoke', { exact: true })).toHaveCount(0);
      expect((await read(key)).status).toBe(401);
      expect((await listApiKeys(partner.scope))[0]?.revokedBy).toBe(email);
    });

    test('the name of an active key is reported at the field', async ({ page }) => {
      await signInAdmin(page);
      await (javaScriptEnabled ? openHydrated(page, API_KEYS) : page.goto(API_KEYS));
      await createKey(page, 'Nightly');
      await page.getByRole('link', { name: 'Done' }).click();
      if (javaScriptEnabled) await openHydrated(page, API_KEYS);
      await page.getByLabel('Name').fill('Nightly');
      await page.getByRole('button', { name: 'Create key' }).click();
      await expect(page.getByLabel('Name')).toHaveAccessibleDescription(
        /An active key already has this name\./,
      );
      await expect(page.getByRole('row', { name: /Nightly/ })).toHaveCount(1);
    });

    test('a missing name is reported at the field', async ({ page }) => {
      await signInAdmin(page);
      await (javaScriptEnabled ? openHydrated(page, API_KEYS) : page.goto(API_KEYS));
      await page.getByLabel('Name').fill('   ');
      await page.getByRole('button', { name: 'Create key' }).click();
      await expect(page.getByLabel('Name')).toHaveAccessibleDescription(
        /Enter a name for the key\./,
      );
      await expect(page.getByRole('heading', { name: 'No keys yet' })).toBeVisible();
    });
  });
}

test('creating and revoking are in the log, the key is not', async ({ page }) => {
  const { partner } = await signInAdmin(page);
  await openHydrated(page, API_KEYS);
  const { key } = await createKey(page, 'Recorded');
  const secret = key.slice(-43);
  const [made] = (await (await read(key, '?own=on')).json()).items;
  expect(made).toMatchObject({
    operationType: 'add_application_credential',
    resourceType: 'application_credential',
    operationStatus: 'succeeded',
    partnerId: partner.id,
  });
  expect(JSON.stringify(made)).toContain('Recorded');
  expect(JSON.stringify(made)).not.toContain(secret);
});

test('no cache may store the response that shows the key', async ({ page }) => {
  await signInAdmin(page);
  await openHydrated(page, API_KEYS);
  const answering = page.waitForResponse((response) => response.request().method() === 'POST');
  const { key } = await createKey(page, 'Once');
  const reply = await answering;
  expect(reply.headers()['cache-control']).toMatch(/no-store/);
  expect(reply.url()).not.toContain(key);
  expect(page.url()).not.toContain(key);
});

test('another partner’s key cannot be revoked, with the same response as for an unknown key', async ({
  page,
}) => {
  await signInAdmin(page);
  const other = await makeSender();
  const [theirs] = await listApiKeys(other.partner.scope);
  await openHydrated(page, API_KEYS);
  await createKey(page, 'Mine');
  const row = page.getByRole('row', { name: /Mine/ });
  for (const id of [theirs?.id ?? '', crypto.randomUUID()]) {
    await page.goto(API_KEYS);
    await row.getByText('Revoke', { exact: true }).click();
    await row.locator('input[name=keyId]').evaluate((input, value) => {
      input.setAttribute('value', value);
    }, id);
    await row.getByRole('checkbox').check();
    await row.getByRole('button', { name: 'Revoke key' }).click();
    await expect(row.getByRole('alert')).toHaveText(/This key is no longer active/);
  }
  expect((await read(other.key)).status).toBe(200);
});

test('the copy button copies the key', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signInAdmin(page);
  await openHydrated(page, API_KEYS);
  const { key, line } = await createKey(page, 'Copied');
  await page.getByRole('button', { name: 'Copy key' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
  await page.getByRole('button', { name: 'Copy command' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(line);
});

test.describe('a user who has lost the role in the meantime', () => {
  test.use({ expectedErrors: [/status of 40[34]/], javaScriptEnabled: false });

  test('creates no key', async ({ page }) => {
    const admin = await signInAdmin(page);
    await page.goto(API_KEYS);
    await page.getByLabel('Name').fill('Too late');
    await changeTestUser(admin, { roles: ['admin_agent'] });
    const answering = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Create key' }).click();
    // Next answers 404 where an action without a script is forbidden.
    expect([403, 404]).toContain((await answering).status());
    expect(await listApiKeys(admin.partner.scope)).toEqual([]);
  });
});
