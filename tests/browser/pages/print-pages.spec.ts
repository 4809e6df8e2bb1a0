import type { Page } from '@playwright/test';
import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { GLOBAL_ADMIN } from '@/tests/support/fixtures/accounts';
import { ADATUM } from '@/tests/support/fixtures/customers';

const PERIOD = 'from=2026-03-01&to=2026-03-31';

const PAGES = [
  `/account-settings/activity-log/reach?${PERIOD}`,
  '/customers',
  `/customers/${ADATUM.id}/subscriptions`,
  '/insights/subscriptions',
  '/insights/subscriptions/list?figure=active',
  '/account-settings/users',
  '/account-settings/api',
];

test.use({ account: GLOBAL_ADMIN, viewport: { width: 680, height: 900 } });

for (const path of PAGES) {
  test(`${path} loses nothing on paper`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    expect(await cutTexts(page)).toEqual([]);
    expect(await foldedTexts(page)).toEqual([]);
  });
}

test('the legend of the histogram is complete on narrow paper', async ({ page }) => {
  await openHydrated(page, LOG);
  const outcomes = page.locator('.histogram-legend > li');
  await expect(outcomes.filter({ visible: true })).not.toHaveCount(await outcomes.count());
  await page.emulateMedia({ media: 'print' });
  await expect(outcomes.filter({ visible: true })).toHaveCount(await outcomes.count());
});

test('each status of the log is a word on paper', async ({ page }) => {
  await openHydrated(page, LOG);
  await page.emulateMedia({ media: 'print' });
  expect(await cutTexts(page)).toEqual([]);
});

/** The texts of the content that are cut off, except those that only screen readers hear. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => {
        const { overflowX, clipPath, display } = getComputedStyle(element);
        if (overflowX === 'visible' || clipPath !== 'none' || display === 'none') return false;
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        if (clientWidth === 0) return false;
        return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
      })
      .map((element) => `${element.className}: ${element.textContent}`.slice(0, 120)),
  );
}

/** The first words of what is folded away, except menus and forms. */
function foldedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLDetailsElement>("main details:not([name='facet'])")]
      .filter((details) => details.checkVisibility() && !details.querySelector('form'))
      .filter((details) => {
        const content = details.querySelector<HTMLElement>(':scope > :not(summary)');
        return content && !content.checkVisibility({ contentVisibilityAuto: true });
      })
      .map((details) => (details.textContent ?? '').slice(0, 80)),
  );
}
