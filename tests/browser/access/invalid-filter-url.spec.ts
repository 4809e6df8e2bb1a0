import type { Page } from '@playwright/test';
import { detailsButtons, LOG, FILTER_ERROR } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM } from '@/tests/support/fixtures/customers';

test.use({ account: READER });

const NO_DAY = 'must be a date such as 2026-11-21.';
const NO_VALUE = 'is too long or has unsupported characters.';

const REPORTED_AT_FIELD: [query: string, field: string, sentence: string][] = [
  ['from=2026-02-30', 'From', `From ${NO_DAY}`],
  ['from=yesterday', 'From', `From ${NO_DAY}`],
  ['to=21.11.2026', 'To', `To ${NO_DAY}`],
  ['to=2026-3-1', 'To', `To ${NO_DAY}`],
  ['from=2026-03-02&to=2026-03-01', 'From', 'The start date must be on or before the end date.'],
  ['from=2026-03-02&from=2026-03-03', 'From', 'From was specified more than once.'],
  ['customer=Adatum', 'Customer', 'Choose a customer from the list, or use a customer ID (GUID).'],
  [`q=${'x'.repeat(201)}`, 'Search', 'Use 200 characters or fewer to search.'],
];

const REPORTED_AT_LIST: [query: string, list: string, sentence: string][] = [
  [`user=${'x'.repeat(401)}`, 'Partner user', `A value for Partner user ${NO_VALUE}`],
  ['status=a%00b', 'Status', `A value for Status ${NO_VALUE}`],
  [
    Array.from({ length: 51 }, (_, n) => `action=${n}`).join('&'),
    'Action',
    'Choose up to 50 values for Action.',
  ],
  [
    'tz=Mars/Olympus',
    'Mars/Olympus',
    '“Mars/Olympus” isn’t a time zone. Enter one such as Asia/Tokyo.',
  ],
];

test('an invalid value of a field is reported at it, and nothing is listed', async ({ page }) => {
  for (const [query, field, sentence] of REPORTED_AT_FIELD) {
    await openInvalid(page, query);
    const input = page.getByLabel(field, { exact: true });
    await expect(input, query).toHaveAttribute('aria-invalid', 'true');
    await expect(input, query).toHaveAccessibleDescription(sentence);
  }
});

test('an invalid value of a list is reported at it, and nothing is listed', async ({ page }) => {
  for (const [query, list, sentence] of REPORTED_AT_LIST) {
    await openInvalid(page, query);
    const summary = page.locator('summary', { hasText: list });
    await expect(summary, query).toHaveAccessibleDescription(sentence);
  }
});

test('an invalid page is reported by the name of its parameter, and nothing is listed', async ({
  page,
}) => {
  for (const parameter of ['after', 'before']) {
    await openInvalid(page, `${parameter}=nowhere`);
    const message = page.getByRole('listitem').filter({ hasText: new RegExp(`^${parameter}: `) });
    await expect(message).toHaveText(
      `${parameter}: This page link isn’t valid. Start again from the newest activities.`,
    );
  }
});

test('a customer of blanks, or among blanks, is no fault of the server', async ({ client }) => {
  for (const customer of ['%20', `%20${ADATUM.id}%20`, '%09']) {
    const response = await client.get(`${LOG}?customer=${customer}&from=yesterday`);
    expect([customer, response.status()]).toEqual([customer, 200]);
  }
});

test('an invalid URL has a link back to the log', async ({ page }) => {
  await page.goto(`${LOG}?from=never&tz=nowhere`);
  await page.getByRole('link', { name: 'Show the past month' }).click();
  await expect(page).toHaveURL(LOG);
  await expect(detailsButtons(page)).toHaveCount(50);
  await expect(page.getByLabel('From', { exact: true })).not.toHaveAttribute('aria-invalid');
});

test('that link keeps the zone, the hours and the days of the week', async ({ page }) => {
  const kept = 'tz=Asia%2FTokyo&hours=19-7&weekday=6';
  await page.goto(`${LOG}?from=never&user=ada&${kept}`);
  const link = page.getByRole('link', { name: 'Show the past month' });
  await expect(link).toHaveAttribute('href', `${LOG}?${kept}`);
});

test('what a page asks the server for is refused in a sentence', async ({ client }) => {
  for (const path of [
    'rows/details?from=x',
    'rows/newer',
    'rows/newer?from=x',
    'filters/choices',
  ]) {
    const response = await client.get(`${LOG}/${path}`);
    expect(response.status()).toBe(400);
    expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toMatch(/^\S.*\.\n$/);
  }
});

/** Opens an invalid view, which lists nothing and offers no file. */
async function openInvalid(page: Page, query: string): Promise<void> {
  const response = await page.goto(`${LOG}?${query}`);
  expect(response?.status(), query).toBe(200);
  await expect(page).toHaveTitle('Activity Log – Check your filters');
  await expect(page.getByRole('heading', { name: FILTER_ERROR })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Export log/ })).toHaveCount(0);
}
