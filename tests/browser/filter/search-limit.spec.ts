import type { Page } from '@playwright/test';
import { CUSTOMER_SUGGESTIONS_PATH, FACET_OPTIONS_PATH, REACH_PATH } from '@/lib/activity/paths';
import { CUSTOMER_SEARCH_FIELD } from '@/lib/activity/filter/form-query';
import { EXPORT } from '@/tests/support/browser/download';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { untilHydrated } from '@/tests/support/browser/hydration';
import { FILTER_ERROR, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { ADATUM } from '@/tests/support/fixtures/customers';
import { ownerPool } from '@/tests/support/database/as-owner';

const SENTENCE = /Too many searches in a minute\. Try again in \d+ seconds?\./;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('whoever searches more than anybody could by hand is told when to try again, and loses nothing', async ({
      page,
    }) => {
      await exhaust(page);
      await page.goto(`${LOG}?status=failed`);
      if (javaScriptEnabled) await untilHydrated(page);
      await expect(page.getByText(FILTER_ERROR)).toHaveCount(0);
      await page.getByRole('searchbox', { name: 'Search' }).fill('exchange online');
      await page.getByRole('searchbox', { name: 'Search' }).press('Enter');
      await expect(page).toHaveURL(/q=exchange/);
      const search = page.getByRole('searchbox', { name: 'Search' });
      await expect(search).toHaveAccessibleDescription(SENTENCE);
      await expect(search).toHaveValue('exchange online');
      await expect(page.getByRole('table')).toHaveCount(0);
      await expect(page).toHaveURL(/status=failed/);

      await page.goto(`${LOG}?${CUSTOMER_SEARCH_FIELD}=adatum&customer=${ADATUM.id}`);
      await expect(page.getByText(SENTENCE).first()).toBeAttached();
      await expect(page.locator(`[name=${CUSTOMER_SEARCH_FIELD}]`).first()).toHaveValue('adatum');
      await expect(page.locator(`[name=customer][value="${ADATUM.id}"]`).first()).toBeAttached();

      await page.goto('/customers');
      await page.getByRole('searchbox', { name: 'Name or domain' }).fill('adatum');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      const customers = page.getByRole('searchbox', { name: 'Name or domain' });
      await expect(customers).toHaveAccessibleDescription(SENTENCE);
      await expect(customers).toHaveValue('adatum');
    });
  });
}

test.describe('the palette', () => {
  test.use({ expectedErrors: [/status of 429/] });

  test('says so, too, and keeps what was typed', async ({ page }) => {
    await exhaust(page);
    await page.goto(LOG);
    await untilHydrated(page);
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Go to' });
    await expect(palette.getByRole('option').first()).toBeVisible();
    await palette.getByRole('combobox').fill('adatum');
    await expect(palette.getByRole('status')).toHaveText(SENTENCE);
    await expect(palette.getByRole('combobox')).toHaveValue('adatum');
  });
});

test('lists, files and the API answer 429 with the seconds to wait', async ({ page }) => {
  await exhaust(page);
  for (const path of [
    `${FACET_OPTIONS_PATH}?facet=action&q=a`,
    `${CUSTOMER_SUGGESTIONS_PATH}?part=a`,
    '/account-settings/palette?typed=a',
    `${EXPORT}?q=a`,
    '/api/v1/activities?q=a',
  ]) {
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(429);
    expect(Number(response.headers()['retry-after']), path).toBeGreaterThan(0);
    expect(await response.text(), path).toContain('Too many searches in a minute.');
  }
  for (const path of [
    FACET_OPTIONS_PATH + '?facet=action',
    '/account-settings/palette?typed=',
    EXPORT,
    '/api/v1/activities',
    REACH_PATH,
  ])
    expect((await page.request.get(path)).status(), path).toBe(200);
});

/** Signs in somebody who has searched as often as one may. */
async function exhaust(page: Page): Promise<void> {
  const user = await makeTestUser();
  await signInPage(page, user);
  await ownerPool().query('INSERT INTO rate_limit (key, points, expire) VALUES ($1, 300, $2)', [
    `search:${user.id}`,
    Date.now() + 60_000,
  ]);
}
