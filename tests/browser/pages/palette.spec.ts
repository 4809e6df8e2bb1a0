import { LOG } from '@/tests/support/browser/log-page';
import { signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { openHydrated } from '@/tests/support/browser/hydration';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

test.use({ account: READER });

test('Ctrl and K lead to a page, a period, a customer or a user by typing', async ({ page }) => {
  await openHydrated(page, `${LOG}?tz=Asia/Tokyo`);
  const palette = page.getByRole('dialog', { name: 'Go to' });
  const options = palette.getByRole('option');
  const field = palette.getByRole('combobox');
  const open = async (typed: string) => {
    await page.keyboard.press('Control+k');
    await expect(options.first()).toBeVisible();
    await field.fill(typed);
  };

  await open('last 7');
  await expect(options).toHaveText(['Last 7 days']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=.*tz=Asia/);

  await open('adatum');
  const customer = palette.getByRole('group', { name: 'Customers' }).getByRole('option').first();
  await customer.click();
  await expect(page).toHaveURL(/\/customers\/.*\/subscriptions$/);

  await open('nothing has such a name');
  await expect(options).toHaveCount(0);
  await expect(palette.getByRole('status')).toHaveText('Nothing matches.');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
});

test('the palette offers only pages that the viewer may open', async ({ page }) => {
  await openHydrated(page, LOG);
  await page.getByRole('button', { name: 'Go to' }).click();
  const pages = page.getByRole('group', { name: 'Pages' });
  await expect(pages.getByRole('option', { name: 'Customers' })).toBeVisible();
  await expect(pages.getByRole('option', { name: 'API keys' })).toHaveCount(0);
});

test('Enter goes by what is typed, not by the list of what was typed before', async ({ page }) => {
  await openHydrated(page, LOG);
  await page.keyboard.press('Control+k');
  const options = page.getByRole('option');
  await expect(options.first()).toHaveText('Activity Log');
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/palette\?.*typed=adatum/, async (route) => {
    await arrival;
    await route.continue();
  });
  await page.keyboard.type('adatum');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Go to' })).toBeVisible();
  await expect(page).toHaveURL(LOG);
  arrive();
  await expect(page).toHaveURL(/\/customers\/.*\/subscriptions$/);
});

test.describe('when the list cannot be loaded', () => {
  test.use({ expectedErrors: [/status of 503/] });

  test('the palette says so, and can try again', async ({ page }) => {
    await openHydrated(page, LOG);
    await page.route(/\/palette\?/, (route) => route.fulfill({ status: 503 }));
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Go to' });
    await expect(palette.getByRole('alert')).toHaveText('The list couldn’t be loaded.');
    await page.keyboard.press('Enter');
    await page.unroute(/\/palette\?/);
    await palette.getByRole('button', { name: 'Try again' }).click();
    await expect(palette.getByRole('option').first()).toBeVisible();
    await expect(palette.getByRole('alert')).toHaveCount(0);
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(palette).toHaveCount(0);
  });
});

test('a user is found by name, and leads to the log of that user in the period of the page', async ({
  page,
}) => {
  await openHydrated(page, `${LOG}?tz=Asia/Tokyo`);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Go to' });
  await palette.getByRole('combobox').fill('sales-agent');
  const users = palette.getByRole('group', { name: 'Users' });
  await users.getByRole('option').first().click();
  await expect(page).toHaveURL(/tz=Asia%2FTokyo&user=sales-agent/);
});

test.describe('when the script of a dialog cannot be loaded', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test('the page stays as it is, and the next time tries again', async ({ page }) => {
    await openHydrated(page, LOG);
    await page.waitForLoadState('networkidle');
    // They are there as soon as their keys are.
    for (const name of ['Keyboard shortcuts', 'Go to'])
      await expect(page.getByRole('button', { name })).toBeVisible();
    const scripts = '**/_next/static/**/*.js';
    await page.route(scripts, (route) => route.abort());
    for (const key of ['?', 'Control+k']) {
      const failure = page.waitForEvent('requestfailed');
      await page.keyboard.press(key);
      await failure;
    }
    await expect(page.getByRole('heading', { name: 'Activity Log', level: 1 })).toBeVisible();
    await page.unroute(scripts);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('option').first()).toBeVisible();
  });
});

test.describe('for a user without a role', () => {
  test.use({ account: null });

  test('the palette leads to the profile, and to nothing of the log', async ({ page, context }) => {
    const { email } = await makeTestUser({ roles: [] });
    await context.addCookies((await signIn(email)).cookies);
    await openHydrated(page, '/profile');
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Go to' });
    await expect(palette.getByRole('option')).toHaveText(['Profile']);
    await palette.getByRole('combobox').fill('adatum');
    await expect(palette.getByRole('status')).toHaveText('Nothing matches.');
  });
});
