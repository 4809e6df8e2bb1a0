import type { Page } from '@playwright/test';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsButtons, detailsOf, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM } from '@/tests/support/fixtures/customers';
import { CHANGE_ID } from '@/tests/support/fixtures/record-ids';

test.use({ account: READER });

test('printing opens the details of every row, and closes them afterwards', async ({ page }) => {
  await openHydrated(page, LOG);
  await loadDetailsScript(page);
  await page.emulateMedia({ media: 'print' });
  await print(page, 'beforeprint');
  await expect(
    page.getByText('Correlation ID', { exact: true }).filter({ visible: true }),
  ).toHaveCount(50);
  await expect(page.getByText(/^[\d,]+ activities · .* · UTC/)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: /^Details|^Copy|^Show$/ }).filter({ visible: true }),
  ).toHaveCount(0);
  await print(page, 'afterprint');
  await expect(page.getByText('Correlation ID', { exact: true })).toHaveCount(0);
});

test('Ctrl+P as the first act waits for what it prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await openHydrated(page, LOG);
  await page.waitForLoadState('networkidle');
  await page.route('**/_next/static/**/*.js', async (route) => {
    await arrival;
    await route.continue();
  });
  await page.keyboard.press('Control+p');
  await expect(page.locator('html[data-printed]')).toHaveCount(0);
  arrive();
  await expect(page.locator('html[data-printed]')).toHaveCount(1);
  await print(page, 'beforeprint');
  await expect(page.getByText('Correlation ID', { exact: true })).toHaveCount(50);
  await expect(page.getByText(/^Printed without/)).toHaveCount(0);
});

test('what is printed before the details can be there says so', async ({ page }) => {
  await openHydrated(page, LOG);
  await print(page, 'beforeprint');
  await expect(page.getByText(/^Printed without the details of the activities\./)).toBeVisible();
  await print(page, 'afterprint');
  await expect(page.getByText(/^Printed without/)).toHaveCount(0);
});

test('printing leaves the details as they were loaded for their row', async ({ page }) => {
  await openHydrated(page, LOG);
  const button = detailsButton(page, `Created order, ${ADATUM.name}`);
  await button.click();
  const details = await detailsOf(button);
  await details.getByText('All fields', { exact: true }).click();
  const before = await details.innerHTML();
  const replaced: string[] = [];
  page.on('response', (response) => void replaced.push(response.url()));
  await print(page, 'beforeprint');
  expect(await details.innerHTML()).toBe(before);
  await print(page, 'afterprint');
  expect(await details.innerHTML()).toBe(before);
  // What was shortened to be printed is loaded anew by its own row.
  const other = detailsButtons(page).last();
  await other.click();
  await expect(await detailsOf(other)).toContainText('Correlation ID');
  expect(replaced.filter((url) => url.includes('/details?row='))).toHaveLength(1);
});

test('a row that was open before printing stays open', async ({ page }) => {
  await openHydrated(page, LOG);
  const button = detailsButton(page, `Created order, ${ADATUM.name}`);
  await button.click();
  await expect(page.getByText('Correlation ID', { exact: true })).toBeVisible();
  await print(page, 'beforeprint');
  await print(page, 'afterprint');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(await detailsOf(button)).toBeVisible();
  await expect(detailsButtons(page).and(page.locator('[aria-expanded=true]'))).toHaveCount(1);
});

test('the browser opens the rows itself when it prints, and prints closed rows without JavaScript', async ({
  page,
  browser,
  session,
}) => {
  await openHydrated(page, LOG);
  await loadDetailsScript(page);
  const opened = pagesOf(await page.pdf());
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: session ?? undefined,
  });
  const still = await context.newPage();
  await still.goto(new URL(LOG, page.url()).href);
  const closed = pagesOf(await still.pdf());
  await context.close();
  expect(closed).toBeGreaterThan(0);
  expect(opened).toBeGreaterThan(3 * closed);
});

test('unchanged fields are expanded on paper', async ({ page }) => {
  await page.goto(`${LOG}/${CHANGE_ID}`);
  await page.emulateMedia({ media: 'print' });
  const note = page.getByText('Kept as it was', { exact: true });
  expect((await note.boundingBox())?.height).toBeGreaterThan(0);
});

// A mouse or a key loads it, long before anybody has found a menu. That it is there shows when a row
// opens.
async function loadDetailsScript(page: Page): Promise<void> {
  const button = detailsButtons(page).last();
  await button.click();
  await expect(page.getByText('Correlation ID', { exact: true })).toBeVisible();
  await button.click();
}

function print(page: Page, type: 'beforeprint' | 'afterprint'): Promise<void> {
  return page.evaluate((name) => void dispatchEvent(new Event(name)), type);
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').split(/\/Type\s*\/Page\b/).length - 1;
}
