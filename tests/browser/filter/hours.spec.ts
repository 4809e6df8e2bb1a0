import type { Page } from '@playwright/test';
import { rawRecord } from '@/tests/support/records/audit-records';
import { EXPORT } from '@/tests/support/browser/download';
import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG, openMenu, recordIdsOf } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { storeRaw } from '@/tests/support/records/partners';

const DAYS = 'from=2026-03-14&to=2026-03-15';

/** Opens a log whose records are named after their time in UTC. */
async function openTimes(page: Page, { times, path }: { times: string[]; path: string }) {
  const staff = await makeTestUser();
  const records = times.map((time) => rawRecord({ id: time, operationDate: `${time}:00Z` }));
  await storeRaw(staff.partner, records);
  await signInPage(page, staff);
  await openHydrated(page, path);
}

const NIGHT = ['2026-03-15T19:00', '2026-03-15T06:59', '2026-03-14T23:30'];
const TIMES = [...NIGHT, '2026-03-14T07:00', '2026-03-15T18:59'];

test('a time of day can be selected, is part of the URL, and can be removed', async ({ page }) => {
  await openTimes(page, { times: TIMES, path: `${LOG}?${DAYS}` });
  const hours = page.getByLabel('Hours', { exact: true });
  await openMenu(page, 'More');
  await hours.selectOption('19:00–07:00');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(`${LOG}?${DAYS}&hours=19-7`);
  await expect.poll(() => recordIdsOf(page)).toEqual(NIGHT);
  const file = await page.request.get(`${EXPORT}?${DAYS}&hours=19-7`);
  expect(file.headers()['x-export-rows']).toBe('3');
  await page.getByRole('link', { name: 'Remove Hours: 19:00–07:00' }).click();
  await expect(page).toHaveURL(`${LOG}?${DAYS}`);
  await expect(hours).toHaveValue('');
  await expect.poll(() => recordIdsOf(page)).toHaveLength(5);
});

test('hours other than the presets are added to the options', async ({ page }) => {
  await openTimes(page, { times: TIMES, path: `${LOG}?${DAYS}&hours=06-8` });
  const hours = page.getByLabel('Hours', { exact: true });
  await expect(hours).toHaveValue('6-8');
  await expect.poll(() => recordIdsOf(page)).toEqual(['2026-03-15T06:59', '2026-03-14T07:00']);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(`${LOG}?${DAYS}&hours=6-8`);
});

test('an invalid time of day is reported at its field', async ({ page }) => {
  await openTimes(page, { times: [], path: `${LOG}?hours=7-25` });
  await expect(page.getByLabel('Hours', { exact: true })).toHaveAccessibleDescription(
    '“7-25” isn’t a range of hours. Enter two whole hours from 0 to 24, such as 19-7.',
  );
  const file = await page.request.get(`${EXPORT}?hours=7-25`);
  expect(file.status()).toBe(400);
  expect(await file.text()).toContain('“7-25” isn’t a range of hours');
});

test('a time that the clock shows twice has its offset', async ({ page }) => {
  const times = ['2026-10-25T02:30', '2026-10-25T01:30', '2026-10-25T00:30'];
  const path = `${LOG}?from=2026-10-25&to=2026-10-25&tz=Europe%2FBerlin`;
  await openTimes(page, { times, path });
  await expect(page.locator('.activity-row time')).toHaveText([
    '2026-10-25 03:30:00',
    '2026-10-25 02:30:00UTC+1',
    '2026-10-25 02:30:00UTC+2',
  ]);
  // Both are in one bar, because a link can only name the hour.
  const bar = page.locator('svg a', { hasText: '02:00–03:00: 2 activities' });
  await bar.click();
  await expect(page).toHaveURL(/&hours=2-3$/);
  await expect.poll(() => recordIdsOf(page)).toEqual(times.slice(1));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same form selects the time of day', async ({ page }) => {
    const staff = await makeTestUser();
    await storeRaw(
      staff.partner,
      TIMES.map((time) => rawRecord({ id: time, operationDate: `${time}:00Z` })),
    );
    await signInPage(page, staff);
    await page.goto(`${LOG}?${DAYS}`);
    await openMenu(page, 'More');
    await page.getByLabel('Hours', { exact: true }).selectOption('07:00–19:00');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/[?&]hours=7-19(&|$)/);
    await expect(page.getByText('2 activities · 14 Mar – 15 Mar 2026 · UTC')).toBeVisible();
  });
});
