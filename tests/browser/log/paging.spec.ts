import { LOG, displayedCount, collectPages } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

test.use({ account: READER });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('Older visits every record once, and Newer returns the same way', async ({ page }) => {
      await page.goto(LOG);
      const there = await collectPages(page, 'Older');
      expect(there.slice(0, -1).map((ids) => ids.length)).toEqual([50, 50, 50]);
      // A record in two states is two activities.
      expect(there.flat()).toHaveLength(await displayedCount(page));
      expect(new Set(there.flat()).size).toBe(there.flat().length - 1);
      const back = await collectPages(page, 'Newer');
      expect(back.reverse()).toEqual(there);
    });
  });
}

test('the newest page has no Newer link, and the last page no Older link', async ({ page }) => {
  await page.goto(LOG);
  await expect(page.getByRole('link', { name: 'Newer' })).toHaveCount(0);
  await collectPages(page, 'Older');
  await expect(page.getByRole('link', { name: 'Older' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Newer' })).toBeVisible();
});
