import { REACH_PATH } from '@/lib/activity/paths';
import { LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import {
  ACTOR,
  KNOWN_CUSTOMER,
  makeNightLog,
  MARCH,
  NEW_CUSTOMER,
} from '@/tests/support/browser/fixtures/night-log';
import { expect, test } from '@/tests/support/browser/test';

const PEOPLE = 'kind=partner_user';

test('the page shows for each user what they did, what is new, and what was done at night', async ({
  page,
}) => {
  const { user } = await makeNightLog();
  await signInPage(page, user);
  await page.goto(`${REACH_PATH}?${MARCH}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('User activity');
  await expect(page.getByRole('main')).toContainText(
    '1 user, 3 activities, 1 Mar 2026 – 31 Mar 2026, UTC',
  );
  const row = page.getByRole('row').filter({ hasText: ACTOR });
  const cells = row.getByRole('cell');
  await expect(cells).toHaveText([
    /./,
    /(?<!\d)2$/,
    /(?<!\d)1$/,
    /(?<!\d)3$/,
    /(?<!\d)2 of 3 \(67%\)$/,
    /(?<!\d)0$/,
    /Updated subscription 2 \+1/,
  ]);
  await row.locator('summary').click();
  await expect(row.getByRole('listitem').filter({ hasText: 'Trey' })).toHaveText(
    `${NEW_CUSTOMER.customerName} · new`,
  );
  await expect(row.getByRole('listitem').filter({ hasText: 'Relecloud' })).toHaveText(
    KNOWN_CUSTOMER.customerName,
  );
});

test('each part of a row links to exactly those activities', async ({ page }) => {
  const { user: staff } = await makeNightLog();
  await signInPage(page, staff);
  const user = encodeURIComponent(ACTOR);
  const links: [link: string | RegExp, query: string, rows: number][] = [
    [/^night@/, `${MARCH}&user=${user}&${PEOPLE}`, 3],
    ['Created order', `${MARCH}&action=create_order&user=${user}&${PEOPLE}`, 1],
    [
      NEW_CUSTOMER.customerName,
      `${MARCH}&customer=${NEW_CUSTOMER.customerId}&user=${user}&${PEOPLE}`,
      2,
    ],
    [/^2 of 3 \(67%\), outside hours/, `${MARCH}&hours=19-7&user=${user}&${PEOPLE}`, 2],
  ];
  for (const [name, query, count] of links) {
    await page.goto(`${REACH_PATH}?${MARCH}`);
    await page.locator('main tr summary').click();
    await page.getByRole('row').getByRole('link', { name }).click();
    await expect(page).toHaveURL(`${LOG}?${query}`);
    await expect(page.getByRole('button', { name: /^Details/ })).toHaveCount(count);
  }
});

test('the log links to the reach of its view, with all its filters', async ({ page }) => {
  const { user } = await makeNightLog();
  await signInPage(page, user);
  const query = `${MARCH}&tz=America%2FLima&action=create_order`;
  await page.goto(`${LOG}?${query}`);
  await page.locator('.action-menu summary').click();
  await page.getByRole('link', { name: 'Summarize by user' }).click();
  await expect(page).toHaveURL(`${REACH_PATH}?${query}`);
  await expect(page.getByRole('link', { name: 'Remove Action: Created order' })).toBeVisible();
  await expect(page).toHaveTitle(/^User activity – Created order, 1 Mar – 31 Mar 2026 ·/);
});

test('a page beyond the last one is the last one, and other periods keep the order', async ({
  page,
}) => {
  const { user } = await makeNightLog();
  await signInPage(page, user);
  await page.goto(`${REACH_PATH}?${MARCH}&sort=user&page=99`);
  await expect(page.getByRole('row').filter({ hasText: ACTOR })).toBeVisible();
  await page.locator('.period-menu summary').click();
  await page.getByRole('link', { name: 'Year to date' }).click();
  await expect(page).toHaveURL(/sort=user$/);
});

test('it stays a table on paper', async ({ page }) => {
  const { user } = await makeNightLog();
  await signInPage(page, user);
  await page.setViewportSize({ width: 690, height: 900 });
  await page.goto(`${REACH_PATH}?${MARCH}`);
  const row = page.getByRole('row').filter({ hasText: ACTOR });
  await expect(row).toHaveCSS('display', 'grid');
  await page.emulateMedia({ media: 'print' });
  await expect(row).toHaveCSS('display', 'table-row');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(690);
});

test('working hours are those of the selected zone', async ({ page }) => {
  const { user } = await makeNightLog();
  await signInPage(page, user);
  await page.goto(`${REACH_PATH}?${MARCH}`);
  const zones = page.locator('.zone-switch');
  await zones.locator('summary').click();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('America/Los_Angeles');
  await page.getByRole('button', { name: 'Use this zone' }).click();
  await expect(page).toHaveURL(/tz=America%2FLos_Angeles/);
  await expect(page.getByRole('main')).toContainText('All times are in America/Los_Angeles.');
  // 10:00 UTC is 03:00 there, and 21:30 UTC is 14:30.
  const row = page.getByRole('row').filter({ hasText: ACTOR });
  await expect(row.getByRole('cell').nth(4)).toContainText('1 of 3 (33%)');
  await page.locator('.period-menu summary').click();
  await page.getByLabel('To', { exact: true }).fill('2026-03-30');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/to=2026-03-30.*tz=America%2FLos_Angeles|tz=America.*to=2026-03-30/);
  await zones.locator('summary').click();
  await zones.getByRole('link', { name: 'UTC' }).click();
  await expect(page.getByRole('main')).toContainText('All times are in UTC.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the period can be changed, and an invalid one is reported at its field', async ({
    page,
  }) => {
    const { user } = await makeNightLog();
    await signInPage(page, user);
    await page.goto(`${REACH_PATH}?${MARCH}`);
    await page.getByLabel('To', { exact: true }).fill('2026-03-30');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByRole('main')).toContainText('1 user, 1 activity');
    await page.getByLabel('To', { exact: true }).fill('2026-02-01');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByLabel('From', { exact: true })).toHaveAccessibleDescription(
      'The start date must be on or before the end date.',
    );
    await expect(page.getByRole('table')).toHaveCount(0);
  });
});

test('an empty period says so, and the log’s filters apply and are shown', async ({ page }) => {
  const { user } = await makeNightLog();
  await signInPage(page, user);
  await page.goto(`${REACH_PATH}?from=2001-01-01&to=2001-01-02`);
  await expect(page.getByRole('heading', { name: 'No activities' })).toBeVisible();
  await page.goto(`${REACH_PATH}?${MARCH}&action=create_order`);
  await expect(page.getByRole('main')).toContainText('1 user, 1 activity');
  await page.getByRole('link', { name: 'Remove Action: Created order' }).click();
  await expect(page).toHaveURL(`${REACH_PATH}?${MARCH}`);
  await expect(page.getByRole('main')).toContainText('1 user, 3 activities');
});
