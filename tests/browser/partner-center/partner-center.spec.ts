import type { Page } from '@playwright/test';
import { sql } from '@/lib/platform/database/database';
import { addDays, dayOf, now, UTC } from '@/lib/platform/time/time';
import { asOwner, ownerRows } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import {
  setFetchedToYesterday,
  CONNECTION,
  fillConnectionForm,
  signInNewAdmin,
} from '@/tests/support/browser/fixtures/connection';
import type { TestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { addRemoteAccount, releaseRemotely } from '@/tests/support/partner-center/remote-control';

const today = dayOf(now(), UTC);
const recent = () => rawRecord({ operationDate: `${addDays(today, -2)}T08:00:00Z` });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a connection is set up, synced, watched and removed, and no response contains its secrets', async ({
      page,
    }) => {
      const staff = await signInNewAdmin(page);
      await setFetchedToYesterday(staff);
      const heldDay = addDays(today, -2);
      const records = [recent(), recent(), recent()];
      const account = await addRemoteAccount({ records, heldDay });
      const responses = listenForText(page);

      await page.goto(CONNECTION);
      await expect(page.getByText('No more records are fetched.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Sync now' })).toHaveCount(0);
      await fillConnectionForm(page, account);
      await page.getByRole('button', { name: 'Save connection' }).click();
      await expect(page.getByText('Connection saved.')).toBeVisible();
      await expect(page.getByText('Stored encrypted, never shown')).toHaveCount(1);
      await expect(page.getByLabel('Client secret')).toHaveValue('');
      await expect(page.getByLabel('Refresh token')).toBeHidden();

      await page.getByRole('button', { name: 'Sync now' }).click();
      await expect(page.getByText('Day 3 of 5')).toBeVisible();
      await expect(page.getByText('Running')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Sync now' })).toHaveCount(0);
      await releaseRemotely(account);
      await expect(page.getByText('Complete')).toBeVisible();
      await expect(page.getByText('5 of 5 done')).toBeVisible();

      await page.goto(`${LOG}?action=update_subscription`);
      await expect(page.locator('.activity-row .customer a:not(:empty)')).toHaveCount(3);

      await page.goto(CONNECTION);
      await page.getByRole('button', { name: 'Remove connection' }).click();
      const box = page.getByLabel('Yes, remove the connection');
      await expect(box).toHaveAccessibleDescription('Select this checkbox first.');
      await box.check();
      await page.getByRole('button', { name: 'Remove connection' }).click();
      await expect(page.getByText('Connection removed.')).toBeVisible();
      await expect(page.getByText('The connection was removed')).toBeVisible();
      await expect(page.getByRole('region', { name: 'before the removal' })).toBeVisible();

      const text = (await responses()).join('\n');
      expect(text).toContain(account.clientId);
      expect(text).not.toContain(account.clientSecret);
      expect(text).not.toContain('eyJhbGciOiJkaXIi');
      expect(await connectionOf(staff)).toBeUndefined();
    });

    test('problems are reported at their fields, and no host can be smuggled into the tenant', async ({
      page,
    }) => {
      const staff = await signInNewAdmin(page);
      const account = await addRemoteAccount({});
      await page.goto(CONNECTION);
      for (const tenant of ['evil.example/x?', '../', '@evil.example', 'a.b@evil.example', 'x']) {
        await fillConnectionForm(page, { ...account, tenant });
        await page.getByRole('button', { name: 'Save connection' }).click();
        const field = page.getByLabel('Tenant', { exact: true });
        await expect(field).toHaveAccessibleDescription(/Enter a domain such as/);
        await expect(field).toHaveValue(tenant);
      }
      await fillConnectionForm(page, { ...account, clientId: 'me', clientSecret: '' });
      await page.getByRole('button', { name: 'Save connection' }).click();
      await expect(page.getByLabel('Client ID')).toHaveAccessibleDescription(
        /Enter the application/,
      );
      expect(await connectionOf(staff)).toBeUndefined();
    });

    test('of two concurrent changes, the second is reported as outdated and overwrites nothing', async ({
      page,
    }) => {
      const staff = await signInNewAdmin(page);
      const account = await addRemoteAccount({});
      await page.goto(CONNECTION);
      await fillConnectionForm(page, account);
      await page.getByRole('button', { name: 'Save connection' }).click();
      await expect(page.getByText('Connection saved.')).toBeVisible();
      await page.goto(CONNECTION);
      await changeBehind(staff);
      await page.getByLabel('Client secret').fill('of the slower one');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page.getByText('someone changed this after you opened it.')).toBeVisible();
      await expect(page.getByLabel('Tenant', { exact: true })).toHaveValue('quicker.example');
      await page.goto(CONNECTION);
      await changeBehind(staff);
      await page.getByLabel('Yes, remove the connection').check();
      await page.getByRole('button', { name: 'Remove connection' }).click();
      await expect(page.getByText('someone changed this after you opened it.')).toBeVisible();
      expect(await connectionOf(staff)).toMatchObject({ tenant: 'quicker.example' });
    });
  });
}

test('a sync that Entra refuses reports it, without the secret', async ({ page }) => {
  await signInNewAdmin(page);
  const account = await addRemoteAccount({});
  await openHydrated(page, CONNECTION);
  await fillConnectionForm(page, { ...account, clientSecret: 'a wrong one' });
  await page.getByRole('button', { name: 'Save connection' }).click();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByText(/Entra refuses .* \(invalid_client, AADSTS7000215\)/)).toBeVisible();
  await expect(page.getByText('Failed', { exact: true })).toBeVisible();
  expect(await page.content()).not.toMatch(/a wrong one|s3cret/);
});

test('a connection and its sync are visible to their partner only', async ({ page }) => {
  const staff = await signInNewAdmin(page);
  await setFetchedToYesterday(staff);
  const account = await addRemoteAccount({ records: [recent()] });
  await openHydrated(page, CONNECTION);
  await fillConnectionForm(page, account);
  await page.getByRole('button', { name: 'Save connection' }).click();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByText('Complete')).toBeVisible();
  const other = await signInNewAdmin(page);
  await page.goto(CONNECTION);
  await expect(page.getByText('No records have been fetched from Partner Center')).toBeVisible();
  expect(await page.content()).not.toContain(account.clientId);
  expect(await connectionOf(other)).toBeUndefined();
  expect(await connectionOf(staff)).toBeDefined();
});

test.describe('whoever may not manage the connection', () => {
  test.use({ expectedErrors: [/status of 403/] });

  test('changes nothing with the forms of a user who may', async ({ page }) => {
    const staff = await signInNewAdmin(page);
    await openHydrated(page, CONNECTION);
    await fillConnectionForm(page, await addRemoteAccount({}));
    await asOwner("UPDATE partner_user SET roles = '{admin_agent}' WHERE id = $1", [staff.id]);
    const refused = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Save connection' }).click();
    expect((await refused).status()).toBe(403);
    expect(await connectionOf(staff)).toBeUndefined();
  });
});

// All that the server answers, pages and payloads alike.
function listenForText(page: Page): () => Promise<string[]> {
  const texts: Promise<string>[] = [];
  page.on('response', (response) => texts.push(response.text().catch(() => '')));
  return () => Promise.all(texts);
}

async function connectionOf({ partner }: TestUser): Promise<{ tenant: string } | undefined> {
  const rows = await ownerRows<{ tenant: string }>(
    sql`SELECT tenant FROM partner_center_connection WHERE partner_id = ${partner.id}::uuid`,
  );
  return rows[0];
}

async function changeBehind({ partner }: TestUser): Promise<void> {
  await ownerRows(sql`UPDATE partner_center_connection
    SET tenant = 'quicker.example', version = version + 1 WHERE partner_id = ${partner.id}::uuid`);
}
