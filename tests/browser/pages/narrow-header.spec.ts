import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { LAMNA_AGENT } from '@/tests/support/fixtures/accounts';

// This cloud has the longer name.
test.use({ account: LAMNA_AGENT, viewport: { width: 320, height: 640 } });

for (const locale of ['en-US', 'ja-JP', 'ko-KR']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the menus of the header fit within 320 pixels', async ({ page }) => {
      await page.goto(LOG);
      const menus = page.locator('header [popovertarget]');
      await expect(menus).toHaveCount(3);
      for (const menu of await menus.all()) {
        const box = await menu.boundingBox();
        expect(box?.width).toBeGreaterThanOrEqual(24);
        expect((box?.x ?? 320) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });
}
