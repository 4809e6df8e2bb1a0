import type { Page } from '@playwright/test';
import { openHydrated, untilHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsButtons, detailsOf, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM, WOODGROVE } from '@/tests/support/fixtures/customers';

const ORDER = `Created order, ${ADATUM.name}`;
const CHANGE = `Updated subscription, ${WOODGROVE.name}`;
const DETAILS = /\/details\?row=/;

test.use({ account: READER });

test('a row asks for its details when the pointer rests on it, and only once', async ({ page }) => {
  await openHydrated(page, LOG);
  let requests = 0;
  page.on('request', (request) => void (DETAILS.test(request.url()) && requests++));
  const button = detailsButton(page, ORDER);
  const arrival = page.waitForResponse(DETAILS);
  await button.hover();
  await arrival;
  await button.click();
  await expect(
    (await detailsOf(button)).getByText('Correlation ID', { exact: true }),
  ).toBeVisible();
  expect(requests).toBe(1);
});

test('open rows are open again after a reload and after going back', async ({ page }) => {
  await openHydrated(page, LOG);
  for (const name of [ORDER, CHANGE]) await detailsButton(page, name).click();
  await page.reload();
  await expectOpen(page, [ORDER, CHANGE]);
  const details = await detailsOf(detailsButton(page, CHANGE));
  await details.getByRole('link', { name: 'Open this record' }).click();
  await expect(page).toHaveURL(/activity-log\/[^#]+#/);
  await page.goBack();
  await expectOpen(page, [ORDER, CHANGE]);
  await page.getByRole('link', { name: 'Older', exact: true }).click();
  await expect(page).toHaveURL(/after=[\w-]+(#results)?$/);
});

test('another page of the log begins with closed rows, in its address as well', async ({
  page,
}) => {
  await openHydrated(page, LOG);
  await detailsButton(page, ORDER).click();
  await expect(page).toHaveURL(/#row-\d+$/);
  await page.getByRole('link', { name: 'Older', exact: true }).click();
  await expect(page).toHaveURL(/after=[\w-]+#results$/);
  const button = detailsButtons(page).first();
  await button.click();
  const key = (await button.getAttribute('aria-controls'))?.replace('details-', '');
  await expect(page).toHaveURL(new RegExp(`after=[\\w-]+#row-${key}$`));
  await page.goBack();
  await expectOpen(page, [ORDER]);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true });

  test('a finger that scrolls over a row asks for nothing, and one that taps it opens it', async ({
    page,
  }) => {
    await openHydrated(page, LOG);
    const asked: string[] = [];
    page.on(
      'request',
      (request) => void (DETAILS.test(request.url()) && asked.push(request.url())),
    );
    const button = detailsButton(page, ORDER);
    const row = page.getByRole('row').filter({ has: button });
    for (const type of ['pointerdown', 'pointercancel'])
      await row.dispatchEvent(type, { pointerType: 'touch', bubbles: true });
    expect(asked).toEqual([]);
    await button.tap();
    await expect(
      (await detailsOf(button)).getByText('Correlation ID', { exact: true }),
    ).toBeVisible();
    expect(asked).toHaveLength(1);
  });
});

test.describe('when the details cannot be loaded', () => {
  test.use({ expectedErrors: [/status of 503/] });

  test('the row says so, leads to the record and can try again', async ({ page }) => {
    await openHydrated(page, LOG);
    await page.route(DETAILS, (route) => route.fulfill({ status: 503 }));
    const button = detailsButton(page, ORDER);
    await button.click();
    const details = await detailsOf(button);
    await expect(details.getByRole('alert')).toBeVisible();
    await expect(details.getByRole('link', { name: 'Open the record’s page' })).toBeVisible();
    await page.unroute(DETAILS);
    await details.getByRole('button', { name: 'Try again' }).click();
    await expect(details.getByText('Correlation ID', { exact: true })).toBeVisible();
    await expect(details.getByRole('alert')).toHaveCount(0);
  });
});

async function expectOpen(page: Page, names: string[]): Promise<void> {
  await untilHydrated(page);
  for (const name of names) {
    const button = detailsButton(page, name);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(
      (await detailsOf(button)).getByText('Correlation ID', { exact: true }),
    ).toBeVisible();
  }
}
