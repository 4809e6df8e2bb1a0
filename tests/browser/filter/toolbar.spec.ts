import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG, openMenu } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';

test.use({ account: READER });

const chip = (label: string) => ({ name: `Remove ${label}`, exact: true });

test('a list applies when it is closed, except by Escape', async ({ page }) => {
  await openHydrated(page, LOG);
  await openMenu(page, 'Status');
  await page.getByRole('checkbox', { name: /^Failed/ }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox', { name: /^Failed/ })).toBeHidden();
  await openMenu(page, 'Status');
  await expect(page.getByRole('checkbox', { name: /^Failed/ })).not.toBeChecked();
  await page.getByRole('checkbox', { name: /^Declined/ }).check();
  await openMenu(page, 'Partner user');
  await expect(page).toHaveURL(`${LOG}?status=decline`);
});

test('a long list can be narrowed, and hidden options stay selected', async ({ page }) => {
  const staff = await makeTestUser();
  const types = Array.from({ length: 12 }, (_, number) => `kind_of_deed_${number + 10}`);
  await storeRaw(
    staff.partner,
    types.map((operationType) =>
      rawRecord({ operationType, operationDate: '2026-03-10T08:00:00Z' }),
    ),
  );
  await signInPage(page, staff);
  await openHydrated(page, `${LOG}?from=2026-03-10&to=2026-03-10`);
  await openMenu(page, 'Action');
  await page.getByRole('checkbox', { name: /10/ }).check();
  await page.getByRole('searchbox', { name: 'Narrow the list' }).fill('DEED 21');
  await expect(page.getByRole('checkbox', { name: /10/ })).toBeHidden();
  await page.getByRole('checkbox', { name: /21/ }).check();
  await openMenu(page, 'Status');
  await expect(page).toHaveURL(/&action=kind_of_deed_10&action=kind_of_deed_21$/);
  await openMenu(page, 'Action');
  await expect(page.getByRole('searchbox', { name: 'Narrow the list' })).toHaveValue('');
  await expect(page.getByRole('checkbox', { name: /kind of deed 15/i })).toBeVisible();
});

test('three values of a field are one chip, which holds the chips of all', async ({ page }) => {
  await openHydrated(page, `${LOG}?status=succeeded&status=failed&status=decline`);
  await expect(page.getByRole('link', chip('Status: Failed'))).toBeHidden();
  await page.getByRole('button', { name: 'Status: 3' }).click();
  await page.getByRole('link', chip('Status: Failed')).click();
  await expect(page).toHaveURL(`${LOG}?status=decline&status=succeeded`);
});

test('at 1280 pixels all controls are in one row', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto(LOG);
  const summaries = await page.locator('.log-toolbar summary').all();
  const controls = [page.getByRole('searchbox', { name: 'Search' }), ...summaries];
  const tops = await Promise.all(controls.map(async (one) => (await one.boundingBox())?.y));
  expect(tops.length).toBeGreaterThan(7);
  expect(new Set(tops).size).toBe(1);
});

test('in a narrow window the lists are in a sheet, which applies them together', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await openHydrated(page, LOG);
  await page.getByRole('button', { name: 'Filters' }).click();
  await openMenu(page, 'Status');
  await page.getByRole('checkbox', { name: /^Failed/ }).check();
  await openMenu(page, 'More');
  await page.getByRole('checkbox', { name: /^Import/ }).check();
  await expect(page).toHaveURL(LOG);
  await page.locator('.filter-sheet-foot').getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(`${LOG}?status=failed&source=import`);
  await expect(page.getByRole('button', { name: 'Filters (2)' })).toBeVisible();
});

test('Escape closes the sheet, undoes what was ticked, and gives the focus back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await openHydrated(page, LOG);
  const button = page.getByRole('button', { name: 'Filters' });
  await button.press('Enter');
  await openMenu(page, 'Status');
  const failed = page.getByRole('checkbox', { name: /^Failed/ });
  await failed.check();
  await openMenu(page, 'More');
  const imported = page.getByRole('checkbox', { name: /^Import/ });
  await page.keyboard.press('Escape');
  await expect(imported).toBeHidden();
  await expect(page.getByRole('button', { name: 'Close' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Close' })).toBeHidden();
  await expect(button).toBeFocused();
  await expect(page).toHaveURL(LOG);
  await button.press('ArrowDown');
  await openMenu(page, 'Status');
  await expect(failed).not.toBeChecked();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`in a narrow window ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('an error in one of the lists is in sight', async ({ page }) => {
      await page.setViewportSize({ width: 375, height: 812 });
      await page.goto(`${LOG}?customer-name=nobody-of-this`);
      await expect(page.getByText('No customers match “nobody-of-this”.')).toBeInViewport();
      await page.goto(`${LOG}?status=a%00b`);
      await expect(page.getByText(/^A value for Status is too long/)).toBeInViewport();
    });
  });
}

for (const width of [320, 700, 920, 1150]) {
  test(`each menu opens within ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await openHydrated(page, LOG);
    const menus = page.locator('.log-toolbar .filter-facet');
    for (const menu of await menus.filter({ visible: true }).all()) {
      await menu.locator('summary').click();
      await expect(menu.locator('details')).toHaveAttribute('open');
      const box = await menu.locator('.filter-panel').boundingBox();
      expect(box?.width).toBeGreaterThan(100);
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
    }
  });
}
