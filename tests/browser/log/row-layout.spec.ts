import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { brokenWords } from '@/tests/support/browser/broken-words';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { rawOrder, rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';
import { ownerPrisma } from '@/tests/support/database/as-owner';

const HOURS = 'from=2026-03-09&to=2026-03-13';
// Clocks went back on this night: two of the times are the same.
const NIGHT = 'from=2025-10-25&to=2025-10-26&tz=Europe%2FBerlin';

/** A row of each kind, from one that is short to some that are longer than any column. */
function records(domain: string): RawRecord[] {
  const long = {
    customerName: 'The International Society of Untranslatable Compounds, Rindfleischetikettierung',
    userPrincipalName: `bartholomew.featherstonehaugh@${domain}`,
  };
  const product = 'Microsoft 365 Business Premium (Nonprofit Staff Pricing), Donaudampfschiff';
  return [
    rawRecord({ userPrincipalName: `staff@${domain}` }),
    rawRecord({ ...long, operationStatus: 'failed' }),
    rawRecord({ ...long, operationStatus: 'progress', operationType: 'beam_up_the_subscriptions' }),
    rawRecord({ customerName: '国際翻訳不可能複合語協会株式会社', operationStatus: 'decline' }),
    rawRecord({ customerName: null, customerId: null, operationType: 'update_user_licenses' }),
    rawRecord({ operationType: 'update_customer_user_licenses', userPrincipalName: 'a@b.example' }),
    rawOrder([product, `${product} 2`], { ...long, customerId: randomUUID() }),
    rawOrder([product], { userPrincipalName: null }),
  ];
}

/** Opens a log with those rows on two days, as a user who has a long display name. */
async function openRows(page: Page): Promise<void> {
  const staff = await makeTestUser();
  const { partner, id } = staff;
  const where = { partnerId_id: { partnerId: partner.id, id } };
  const displayName = 'Bartholomew Featherstonehaugh-Cholmondeley';
  await ownerPrisma().partnerUser.update({ where, data: { displayName } });
  const items = records(partner.domain);
  const days = ['2026-03-11', '2026-03-10'];
  const dated = days.flatMap((day) =>
    items.map((record, n) => ({
      ...record,
      id: randomUUID(),
      userPrincipalName: n === 0 ? staff.email : record.userPrincipalName,
      operationDate: `${day}T1${9 - n}:20:30.0000000Z`,
    })),
  );
  const twice = ['2025-10-26T01:30:00Z', '2025-10-26T00:30:00Z'].map((operationDate) =>
    rawRecord({ operationDate }),
  );
  await storeRaw(partner, [...dated, ...twice]);
  await signInPage(page, staff);
  await page.goto(`${LOG}?${HOURS}`);
}

/** The height of the tallest row; NaN, which is no height, without rows. */
function tallestRow(page: Page): Promise<number> {
  return page
    .locator('.activity-row')
    .evaluateAll((rows) =>
      rows.length === 0 ? NaN : Math.max(...rows.map((row) => row.getBoundingClientRect().height)),
    );
}

for (const locale of ['en-US', 'ja-JP', 'ko-KR']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('a row has one line at any width from 700 pixels, and breaks no word', async ({
      page,
    }) => {
      await openRows(page);
      await expect(page.locator('.activity-row')).toHaveCount(16);
      for (let width = 700; width <= 1600; width += 20) {
        await page.setViewportSize({ width, height: 900 });
        expect(await tallestRow(page), `tallest row at ${width} pixels`).toBeLessThanOrEqual(36);
        expect(await brokenWords(page), `broken at ${width} pixels`).toEqual([]);
        const widest = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(widest, `width of the page at ${width} pixels`).toBe(width);
      }
      await page.goto(`${LOG}?${NIGHT}`);
      expect(await tallestRow(page)).toBeLessThanOrEqual(44);
    });

    test('a card is at most 96 pixels high on a phone, with a button for the thumb', async ({
      page,
    }) => {
      await openRows(page);
      for (const width of [375, 320]) {
        await page.setViewportSize({ width, height: 812 });
        // The browser lays a card out when it comes into sight.
        await page.locator('.activity-row').last().scrollIntoViewIfNeeded();
        expect(await tallestRow(page)).toBeLessThanOrEqual(96);
        expect(await brokenWords(page)).toEqual([]);
        const button = page.getByRole('button', { name: /^(Details|詳細|세부)/ }).first();
        const [target, card] = [
          await button.boundingBox(),
          await page.locator('.activity-row').first().boundingBox(),
        ];
        expect(target?.height).toBeGreaterThanOrEqual(44);
        const right = (card?.x ?? 0) + (card?.width ?? 0);
        expect(right - (target?.x ?? 0) - (target?.width ?? 0)).toBeLessThan(16);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });
  });
}

test('the first row of a day shows the day, and every row says it', async ({ page }) => {
  await openRows(page);
  const times = page.locator('.activity-row time');
  await expect(times.nth(0)).toHaveText('2026-03-11 19:20:30');
  await expect(times.nth(1)).toHaveText('2026-03-11 18:20:30');
  expect(await times.nth(1).innerText()).toBe('2026-03-11 18:20:30');
  expect(await page.locator('time[data-day]').evaluateAll(marksOf)).toEqual([
    ['Wed 11 Mar', '2026-03-11 19:20:30'],
    ['Tue 10 Mar', '2026-03-10 19:20:30'],
  ]);
  expect(await widthOfDay(page)).toBeLessThanOrEqual(1);
  await page.emulateMedia({ media: 'print' });
  expect(await widthOfDay(page)).toBeGreaterThan(40);
});

test('the head shows the day of the rows below it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await openRows(page);
  const head = page.getByRole('columnheader', { name: 'Date-Time (UTC)', exact: true });
  await expect(head).not.toHaveAttribute('data-day');
  const height = (await head.boundingBox())?.height;
  const rows = page.locator('.activity-row');
  for (const [row, day] of [
    [3, 'Wed 11 Mar'],
    [10, 'Tue 10 Mar'],
    [2, 'Wed 11 Mar'],
  ] as const) {
    await rows.nth(row).evaluate((element) => {
      scrollTo(0, element.getBoundingClientRect().top + scrollY - 60);
    });
    await expect(head).toHaveAttribute('data-day', day);
    expect((await head.boundingBox())?.height).toBe(height);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await expect(head).not.toHaveAttribute('data-day');
});

test('a user is shown by name before the address', async ({ page }) => {
  await openRows(page);
  const users = page.locator('.activity-row > .user');
  await expect(users.nth(0)).toHaveText(/^Bartholomew Featherstonehaugh-Cholmondeley staff-.*@/);
  await expect(users.nth(0)).toHaveAttribute('title', /^Bartholomew .*@/);
  await expect(users.nth(1)).toHaveText(/^bartholomew\.featherstonehaugh@partner-.*\.example$/);
});

function marksOf(times: Element[]): (string | null | undefined)[][] {
  return times.map((time) => [time.getAttribute('data-day'), time.textContent]);
}

function widthOfDay(page: Page): Promise<number> {
  return page
    .locator('.activity-row time > i')
    .nth(1)
    .evaluate((day) => day.getBoundingClientRect().width);
}
