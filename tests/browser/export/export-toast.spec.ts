import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { READER, TAILSPIN } from '@/tests/support/fixtures/accounts';

test('how a download from the menu ended is told after the menu was closed', async ({ page }) => {
  // A person has few downloads at a time, and other tests take those of the one who reads for them.
  await signInPage(page, await makeTestUser({ domain: TAILSPIN.domain }));
  await openHydrated(page, LOG);
  const menu = page.locator('.action-menu');
  await menu.locator('summary').click();
  await menu.locator('a[href*="format=ndjson"]').click();
  await page.locator('h1').click();
  await expect(menu).not.toHaveAttribute('open');
  await expect(page.getByRole('status').filter({ hasText: /\.ndjson/ })).toBeVisible();
});

test.describe('when the script that starts a download cannot be loaded', () => {
  test.use({ account: READER, expectedErrors: [/ERR_FAILED/] });

  test('the browser downloads by itself', async ({ page }) => {
    await openHydrated(page, LOG);
    await page.waitForLoadState('networkidle');
    await page.route('**/_next/static/**/*.js', (route) => route.abort());
    const link = page.getByRole('link', { name: /^Export log/ });
    const download = page.waitForEvent('download');
    await link.click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await expect(link).not.toHaveAttribute('aria-disabled');
    await expect(page).toHaveURL(LOG);
  });
});
