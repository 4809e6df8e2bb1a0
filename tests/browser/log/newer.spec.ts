import { signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButtons, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';

const COUNT = /\/rows\/newer/;

test('what was recorded since is announced above the table, and loaded by a click', async ({
  page,
  context,
}) => {
  const staff = await makeTestUser();
  const store = (minutes: number) =>
    storeRaw(staff.partner, [rawRecord({ operationDate: minutesAgo(minutes) })]);
  await store(60);
  await context.addCookies((await signIn(staff.email)).cookies);
  await page.clock.install();
  await openHydrated(page, LOG);
  await expect(page.getByText(/^Updated \d\d:\d\d$/)).toBeVisible();
  await expect(detailsButtons(page)).toHaveCount(1);

  await page.clock.runFor(31_000);
  await expect(page.getByRole('link', { name: /new activit/ })).toHaveCount(0);
  for (const minutes of [30, 20]) await store(minutes);
  await page.clock.runFor(31_000);
  await page.getByRole('link', { name: '2 new activities' }).click();
  await expect(detailsButtons(page)).toHaveCount(3);
  await expect(page.getByRole('link', { name: /new activit/ })).toHaveCount(0);
});

test('a hidden page asks for nothing, and at once when it is seen again', async ({
  page,
  context,
}) => {
  const staff = await makeTestUser();
  await storeRaw(staff.partner, [rawRecord({ operationDate: minutesAgo(60) })]);
  await context.addCookies((await signIn(staff.email)).cookies);
  await page.clock.install();
  await openHydrated(page, LOG);
  let requests = 0;
  page.on('request', (request) => void (COUNT.test(request.url()) && requests++));
  const show = (isShown: boolean) =>
    page.evaluate((isHidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, !isShown);
  await show(false);
  await page.clock.runFor(120_000);
  expect(requests).toBe(0);
  await storeRaw(staff.partner, [rawRecord({ operationDate: minutesAgo(30) })]);
  await show(true);
  await page.clock.runFor(1);
  await expect(page.getByRole('link', { name: '1 new activity' })).toBeVisible();
  expect(requests).toBe(1);
});

test('a page whose period has ended asks for nothing', async ({ page, context }) => {
  const staff = await makeTestUser();
  await storeRaw(staff.partner, [rawRecord({ operationDate: '2026-11-02T10:00:00Z' })]);
  await context.addCookies((await signIn(staff.email)).cookies);
  let requests = 0;
  page.on('request', (request) => void (COUNT.test(request.url()) && requests++));
  await page.clock.install();
  await openHydrated(page, `${LOG}?from=2026-11-01&to=2026-11-03`);
  await page.clock.runFor(120_000);
  // Whatever the page has asked for is known before the answer to this.
  await page.evaluate(() => fetch('/api/health').then(({ status }) => status));
  expect(requests).toBe(0);
});

function minutesAgo(minutes: number): string {
  return new Date(new Date().getTime() - minutes * 60_000).toISOString();
}
