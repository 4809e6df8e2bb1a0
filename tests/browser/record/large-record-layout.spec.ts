import type { Page } from '@playwright/test';
import { accessibilityViolations } from '@/tests/support/browser/accessibility';
import { LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { largeOrder, manyFields } from '@/tests/support/records/large-records';
import { storeRaw } from '@/tests/support/records/partners';

// An open collapsed section, pages before and after, long texts, and two sections of one name.
const QUERY = '?changes=2&unchanged=2&items=2&source=2';

async function openLargeRecord(page: Page): Promise<void> {
  const { email, partner } = await makeTestUser();
  const value = (changed: number) => ({
    ...manyFields(120),
    Text: 'x'.repeat(30_000),
    Changed: Array.from({ length: 120 }, (_, n) => n + changed),
  });
  const values = { resourceOldValue: value(0), resourceNewValue: value(1) };
  const attributes = manyFields(300);
  await storeRaw(partner, [
    { ...largeOrder(200, { id: 'large' }), attributes },
    { ...largeOrder(200, { id: 'states' }), ...values, attributes },
    { ...largeOrder(200, { id: 'states' }), ...values, attributes, operationStatus: 'progress' },
  ]);
  await signInPage(page, { email });
}

test('a large record is accessible, also in several states', async ({ page }) => {
  test.slow();
  await openLargeRecord(page);
  await page.goto(`${LOG}/states${QUERY}`);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto(`${LOG}/large${QUERY}`);
  expect(await accessibilityViolations(page)).toEqual([]);
});

for (const locale of ['en', 'ja', 'ko']) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('a large record does not overflow a narrow page', async ({ page }) => {
      await openLargeRecord(page);
      await page.setViewportSize({ width: 375, height: 800 });
      for (const id of ['large', 'states']) {
        await page.goto(`${LOG}/${id}${QUERY}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
      }
    });
  });
}

test('a printed large record says which lines it shows, without links to the others', async ({
  page,
}) => {
  await openLargeRecord(page);
  await page.goto(`${LOG}/large?items=2`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('51–100 of 200')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Next' }).first()).toBeHidden();
});
