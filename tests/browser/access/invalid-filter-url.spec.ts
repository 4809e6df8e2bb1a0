import type { Page } from '@playwright/test';
import { detailsButtons, LOG, FILTER_ERROR } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

test.use({ account: READER });

const REPORTED_AT_FIELD: [query: string, field: string][] = [
  ['from=2026-02-30', 'From'],
  ['from=yesterday', 'From'],
  ['to=21.11.2026', 'To'],
  ['to=2026-3-1', 'To'],
  ['from=2026-03-02&to=2026-03-01', 'From'],
  ['from=2026-03-02&from=2026-03-03', 'From'],
  ['customer=Adatum', 'Customer'],
  [`q=${'x'.repeat(201)}`, 'Search'],
];

const REPORTED_AT_LIST: [query: string, list: string][] = [
  [`user=${'x'.repeat(401)}`, 'Partner user'],
  ['status=a%00b', 'Status'],
  [Array.from({ length: 51 }, (_, n) => `action=${n}`).join('&'), 'Action'],
  ['tz=Mars/Olympus', 'Mars/Olympus'],
];

const REPORTED_BY_NAME: [query: string, parameter: string][] = [
  ['after=nowhere', 'after'],
  ['before=nowhere', 'before'],
];

for (const [query, field] of REPORTED_AT_FIELD) {
  test(`?${query.slice(0, 40)} is reported at ${field}, and nothing is listed`, async ({
    page,
  }) => {
    const response = await page.goto(`${LOG}?${query}`);
    expect(response?.status()).toBe(200);
    await expect(page).toHaveTitle('Activity Log – This filter cannot be shown');
    await expect(page.getByLabel(field, { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel(field, { exact: true })).toHaveAccessibleDescription(/\w+ .*\.$/);
    await expectNothingListed(page);
  });
}

for (const [query, list] of REPORTED_AT_LIST) {
  test(`?${query.slice(0, 30)} is reported at the list ${list}, and nothing is listed`, async ({
    page,
  }) => {
    await page.goto(`${LOG}?${query}`);
    const summary = page.locator('summary', { hasText: list });
    await expect(summary).toHaveAccessibleDescription(/\w+ .*\.$/);
    await expectNothingListed(page);
  });
}

for (const [query, parameter] of REPORTED_BY_NAME) {
  test(`?${query.slice(0, 30)} is reported by name, and nothing is listed`, async ({ page }) => {
    const response = await page.goto(`${LOG}?${query}`);
    expect(response?.status()).toBe(200);
    const message = page.getByRole('listitem').filter({ hasText: new RegExp(`^${parameter}: `) });
    await expect(message).toHaveText(/\.$/);
    await expectNothingListed(page);
  });
}

test('an invalid URL has a link back to the log', async ({ page }) => {
  await page.goto(`${LOG}?from=never&tz=nowhere`);
  await page.getByRole('link', { name: 'Show the past month' }).click();
  await expect(page).toHaveURL(LOG);
  await expect(detailsButtons(page)).toHaveCount(50);
  await expect(page.getByLabel('From', { exact: true })).not.toHaveAttribute('aria-invalid');
});

async function expectNothingListed(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: FILTER_ERROR })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Export log/ })).toHaveCount(0);
}
