import { auditRecordFields } from '@/lib/activity/intake/parse/audit-record-fields';
import { API_GUIDE, API_KEYS, makeSender, runShell } from '@/tests/support/browser/api';
import { expect, test } from '@/tests/support/browser/test';
import { GLOBAL_ADMIN, READER } from '@/tests/support/fixtures/accounts';

test.describe('for a reader of the log', () => {
  test.use({ account: READER });

  test('its commands work in a shell once a key is filled in', async ({ page }) => {
    const { key } = await makeSender();
    await page.goto(API_GUIDE);
    const codeOf = async (label: string) =>
      (await page.getByRole('group', { name: label }).innerText()).replace('alk_…', key);
    const sent = await runShell(await codeOf('Send: Example request, curl'));
    expect(JSON.parse(sent)).toEqual({ stored: 1, duplicates: 0, conflicts: 0 });
    const { items } = JSON.parse(await runShell(await codeOf('Read: Example request, curl')));
    expect(items).toContainEqual(expect.objectContaining({ userPrincipalName: 'curl' }));
  });

  test('it lists all fields of a record and all parameters', async ({ page }) => {
    await page.goto(API_GUIDE);
    const fields = page.getByRole('table', { name: 'Record fields' });
    for (const name of Object.keys(auditRecordFields))
      await expect(
        fields.getByRole('row', { name: new RegExp(`^(Field)?${name}\\b`) }),
      ).toBeVisible();
    await expect(page.getByRole('table', { name: 'Query parameters' })).toContainText('tz');
    await expect(page.getByRole('table', { name: 'Errors' })).toContainText('429');
    await expect(page.getByRole('link', { name: 'openapi.json' })).toHaveAttribute(
      'href',
      '/api/v1/openapi.json',
    );
    await expect(page.locator('main').getByRole('link', { name: 'API keys' })).toHaveCount(0);
  });

  test('the type of a problem links to its row', async ({ page }) => {
    await page.goto('/account-settings/api#too-large');
    await expect(page.locator('#too-large')).toBeInViewport();
  });
});

test.describe('for a viewer who may manage keys', () => {
  test.use({ account: GLOBAL_ADMIN });

  test('it links to the keys page, and the keys page links back', async ({ page }) => {
    await page.goto(API_GUIDE);
    await page.locator('main').getByRole('link', { name: 'API keys' }).click();
    await expect(page).toHaveURL(API_KEYS);
    await page.getByRole('link', { name: 'how the API works' }).click();
    await expect(page).toHaveURL(API_GUIDE);
  });
});
