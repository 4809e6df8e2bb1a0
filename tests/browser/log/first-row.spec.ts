import type { Page } from '@playwright/test';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

test.use({ account: READER });

// Twelve and more values, of which each list holds what most records have.
const LISTS = {
  weekday: ['1', '2', '3', '4', '5', '6', '7'],
  kind: ['partner_user', 'customer_user', 'application', 'system'],
  status: ['succeeded', 'failed', 'decline', 'progress'],
  source: ['here', 'api', 'sync', 'import'],
};

const valuesOf = (most: number) =>
  Object.entries(LISTS).flatMap(([name, values]) =>
    values.slice(0, most).map((value) => `${name}=${value}`),
  );

const PERIOD = 'from=2020-01-01&to=2030-12-31&hours=0-23';

// A chip for each list, and as many chips of their own as there can be.
const FILTERS = [
  [PERIOD, ...valuesOf(7)].join('&'),
  [PERIOD, 'action=add_customer&action=create_order&action=update_subscription&action=x'].join('&'),
  [PERIOD, 'q=a', ...valuesOf(2)].join('&'),
];

const WIDTHS = [1600, 1280, 920, 700, 375];

async function firstRowAt(page: Page): Promise<number> {
  const first = await page.locator('tbody tr').first().boundingBox();
  return Math.round(first?.y ?? NaN);
}

/** Where the first row of a view stands at each width, where nothing scrolls to the side. */
async function firstRowsOf(page: Page, query: string): Promise<number[]> {
  await page.goto(`${LOG}${query}`);
  const places: number[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    places.push(await firstRowAt(page));
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest, query).toBe(width);
  }
  return places;
}

for (const locale of ['en-US', 'ja-JP', 'ko-KR']) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('the log begins in the first third of the window', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(LOG);
      expect(await firstRowAt(page)).toBeLessThanOrEqual(280);
      await page.setViewportSize({ width: 375, height: 812 });
      expect(await firstRowAt(page)).toBeLessThanOrEqual(300);
    });

    test('twelve filters move it by at most 60 pixels, at any width', async ({ page }) => {
      const unfiltered = await firstRowsOf(page, '');
      for (const query of FILTERS) {
        const filtered = await firstRowsOf(page, `?${query}`);
        const moved = filtered.map((place, index) => place - (unfiltered[index] ?? NaN));
        expect(Math.max(...moved), query).toBeLessThanOrEqual(60);
      }
    });
  });
}
