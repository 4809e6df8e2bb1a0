import type { Page } from '@playwright/test';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsButtons, detailsOf, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/world/accounts';
import { ADATUM } from '@/tests/support/world/customers';

test.use({ account: READER });

test('on paper every row of the page has its details open, and afterwards none', async ({
  page,
}) => {
  await openHydrated(page, LOG);
  await page.emulateMedia({ media: 'print' });
  await print(page, 'beforeprint');
  await expect(
    page.getByText('Correlation ID', { exact: true }).filter({ visible: true }),
  ).toHaveCount(50);
  await expect(page.getByText(/^[\d,]+ activities, .*, UTC/)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: /^Details|^Copy|^Show$/ }).filter({ visible: true }),
  ).toHaveCount(0);
  await print(page, 'afterprint');
  await expect(page.getByText('Correlation ID', { exact: true })).toHaveCount(0);
});

test('a row that was open before stays open after printing', async ({ page }) => {
  await openHydrated(page, LOG);
  const button = detailsButton(page, `Created order, ${ADATUM.name}`);
  await button.click();
  await print(page, 'beforeprint');
  await print(page, 'afterprint');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(await detailsOf(button)).toBeVisible();
  await expect(detailsButtons(page).and(page.locator('[aria-expanded=true]'))).toHaveCount(1);
});

test('the browser itself prints the details, too', async ({ page }) => {
  await openHydrated(page, LOG);
  const whole = await page.pdf();
  await page.evaluate(() => document.querySelector('tbody')?.remove());
  expect(pagesOf(whole)).toBeGreaterThan(8);
});

test('what stayed as it was is unfolded on paper', async ({ page }) => {
  await page.goto(`${LOG}/tailspin-change`);
  await page.emulateMedia({ media: 'print' });
  const note = page.getByText('Kept as it was');
  expect((await note.boundingBox())?.height).toBeGreaterThan(0);
});

function print(page: Page, type: 'beforeprint' | 'afterprint'): Promise<void> {
  return page.evaluate((name) => void dispatchEvent(new Event(name)), type);
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').split(/\/Type\s*\/Page\b/).length - 1;
}
