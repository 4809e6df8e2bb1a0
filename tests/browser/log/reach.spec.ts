import { randomUUID } from 'node:crypto';
import { REACH_PATH } from '@/lib/activity/paths';
import { LOG } from '@/tests/support/browser/log-page';
import {
  makeSubscriptionFixture,
  signInPage,
} from '@/tests/support/browser/fixtures/subscription-fixture';
import { expect, test } from '@/tests/support/browser/test';
import { rawOrder, rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';

const MARCH = 'from=2026-03-01&to=2026-03-31';
const NEW_CUSTOMER = { customerId: randomUUID(), customerName: 'Trey Research' };
const KNOWN_CUSTOMER = { customerId: randomUUID(), customerName: 'Relecloud' };
const ACTOR = 'night@tailspin.example';

/** A log with one user, who accessed a known customer by day and a new one at night. */
async function makeNightLog() {
  const fixture = await makeSubscriptionFixture({ roles: ['helpdesk_agent'] });
  const by = { userPrincipalName: ACTOR };
  await storeRaw(fixture.partner, [
    rawRecord({ ...by, ...KNOWN_CUSTOMER, operationDate: '2026-01-10T10:00:00Z' }),
    rawRecord({ ...by, ...KNOWN_CUSTOMER, operationDate: '2026-03-10T10:00:00Z' }),
    rawRecord({ ...by, ...NEW_CUSTOMER, operationDate: '2026-03-31T21:30:00Z' }),
    rawOrder(['Mail'], { ...by, ...NEW_CUSTOMER, operationDate: '2026-03-31T21:40:00Z' }),
  ]);
  return fixture;
}

test('the page shows for each user how far they reached, what is new, and what was done at night', async ({
  page,
}) => {
  const { user } = await makeNightLog();
  await signInPage(page, user);
  await page.goto(`${REACH_PATH}?${MARCH}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reach of users');
  await expect(page.getByRole('main')).toContainText(
    '1 user, 3 activities, 1 Mar 2026 – 31 Mar 2026, UTC',
  );
  const row = page.getByRole('row').filter({ hasText: ACTOR });
  await expect(row.getByRole('cell').nth(1)).toContainText('2');
  await expect(row.getByRole('cell').nth(2)).toContainText('3');
  await expect(row).toContainText('First time: 1 customer');
  await expect(row.getByRole('link', { name: NEW_CUSTOMER.customerName })).toBeVisible();
  await expect(row.getByRole('link', { name: KNOWN_CUSTOMER.customerName })).toHaveCount(0);
  await expect(row).toContainText('2 activities');
});

test('each part of a row links to exactly those activities', async ({ page }) => {
  const { user: staff } = await makeNightLog();
  await signInPage(page, staff);
  const user = encodeURIComponent(ACTOR);
  const links: [link: string | RegExp, query: string, rows: number][] = [
    [/^night@/, `${MARCH}&user=${user}`, 3],
    ['Created order', `${MARCH}&action=create_order&user=${user}`, 1],
    [NEW_CUSTOMER.customerName, `${MARCH}&customer=${NEW_CUSTOMER.customerId}&user=${user}`, 2],
    [/^2 activities outside 07–19/, `${MARCH}&hours=19-7&user=${user}`, 2],
  ];
  for (const [name, query, count] of links) {
    await page.goto(`${REACH_PATH}?${MARCH}`);
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
  await page.getByRole('link', { name: 'Reach of users in this view' }).click();
  await expect(page).toHaveURL(`${REACH_PATH}?${query}`);
  await expect(page.getByRole('link', { name: 'Remove Action: Created order' })).toBeVisible();
  await expect(page).toHaveTitle(/^Reach of users – Created order, 1 Mar – 31 Mar 2026 ·/);
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
  await page.locator('summary', { hasText: 'Another…' }).click();
  await page.getByLabel('Time zone').fill('America/Los_Angeles');
  await page.getByRole('button', { name: 'Use this zone' }).click();
  await expect(page).toHaveURL(/tz=America%2FLos_Angeles/);
  await expect(page.getByRole('main')).toContainText('07:00 to 19:00 in America/Los_Angeles');
  // 10:00 UTC is 03:00 there, and 21:30 UTC is 14:30.
  const row = page.getByRole('row').filter({ hasText: ACTOR });
  await expect(row.getByRole('cell').last()).toContainText('1 activity');
  await page.getByLabel('To', { exact: true }).fill('2026-03-30');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/to=2026-03-30.*tz=America%2FLos_Angeles|tz=America.*to=2026-03-30/);
  await page.getByRole('group', { name: 'Times in' }).getByRole('link', { name: 'UTC' }).click();
  await expect(page.getByRole('main')).toContainText('07:00 to 19:00 in UTC');
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
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByRole('main')).toContainText('1 user, 1 activity');
    await page.getByLabel('To', { exact: true }).fill('2026-02-01');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByLabel('From', { exact: true })).toHaveAccessibleDescription(
      'From must not be after To.',
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
