import {
  detailsButtons,
  LOG,
  recordIdsOf,
  storedCount,
  displayedCount,
} from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER, TAILSPIN } from '@/tests/support/fixtures/accounts';
import { ORDER_ID } from '@/tests/support/fixtures/record-ids';

const COLUMNS = ['Date-Time (UTC)', 'Affected customer', 'Action', 'Partner user'];

test.use({ account: READER });

test.beforeEach(async ({ page }) => {
  await page.goto(LOG);
});

test('the log is one table below its heading, with the expected columns in order', async ({
  page,
}) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activity Log');
  await expect(page.getByRole('table')).toHaveCount(1);
  const headings = await page.getByRole('columnheader').allTextContents();
  expect(headings.filter((heading) => COLUMNS.includes(heading))).toEqual(COLUMNS);
  await expect(page.getByLabel('From', { exact: true })).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await expect(page.getByLabel('To', { exact: true })).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await expect(page.getByRole('link', { name: /^Export log/ })).toBeVisible();
});

test('it shows the number of activities in the view', async ({ page }) => {
  expect(await displayedCount(page)).toBe(await storedCount({ domain: TAILSPIN.domain, days: 28 }));
});

test('it lists fifty activities, the newest first', async ({ page }) => {
  await expect(detailsButtons(page)).toHaveCount(50);
  const times = await page
    .locator('tbody time')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('datetime') ?? ''));
  expect(times).toHaveLength(50);
  expect(times).toEqual(times.toSorted().reverse());
  expect((await recordIdsOf(page))[0]).toBe(ORDER_ID);
});

test('it names the partner, its cloud and the reader', async ({ page }) => {
  await expect(page.getByRole('banner')).toContainText(TAILSPIN.name);
  await expect(page.getByRole('banner')).toContainText('Global');
  await expect(page.getByRole('banner')).toContainText('helpdesk-agent');
  await expect(
    page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: 'Activity Log' }),
  ).toHaveAttribute('aria-current', 'page');
});

test('it shows times in another zone and names the zone', async ({ page }) => {
  const utc = await page.locator('tbody time').first().innerText();
  await page.goto(`${LOG}?tz=Asia/Tokyo`);
  await expect(page.getByRole('columnheader', { name: 'Date-Time (Asia/Tokyo)' })).toBeVisible();
  const tokyo = await page.locator('tbody time').first().innerText();
  const hours = (Date.parse(`${tokyo}Z`) - Date.parse(`${utc}Z`)) / 3_600_000;
  expect(hours).toBe(9);
});
