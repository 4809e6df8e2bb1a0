import type { Page } from '@playwright/test';
import { accessibilityViolations } from '@/tests/support/browser/accessibility';
import { expect, test } from '@/tests/support/browser/test';
import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { READER } from '@/tests/support/fixtures/accounts';
import { OVERLAY_CASES } from './overlay-cases';
import { PAGE_CASES } from './page-cases';

test.use({ expectedErrors: [/status of 40[34]/] });

for (const { what, account, path, prepare } of PAGE_CASES) {
  test.describe(what, () => {
    test.use({ account });

    test('is accessible in light and dark mode, in a wide and in a narrow window', async ({
      page,
    }) => {
      await page.goto(path);
      await prepare?.(page);
      expect(await accessibilityViolations(page), 'wide and light').toEqual([]);
      await page.setViewportSize({ width: 375, height: 800 });
      expect(await overhangOf(page), 'pixels to scroll to the side').toBe(0);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessibilityViolations(page), 'narrow and dark').toEqual([]);
    });
  });
}

for (const { what, query, width, open } of OVERLAY_CASES) {
  test.describe(what, () => {
    test.use({ account: READER });

    test('is accessible in light and dark mode', async ({ page }) => {
      await page.setViewportSize({ width: width ?? 1280, height: 900 });
      await openHydrated(page, `${LOG}${query ?? '?action=create_order&action=add_customer'}`);
      await open(page);
      expect(await accessibilityViolations(page), 'light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessibilityViolations(page), 'dark').toEqual([]);
    });
  });
}

function overhangOf(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
