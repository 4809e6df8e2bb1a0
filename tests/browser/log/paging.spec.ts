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

test('where the page is among all stands above the table and below it', async ({ page }) => {
  await page.goto(LOG);
  const total = (await displayedCount(page)).toLocaleString('en');
  for (const range of ['1–50', '51–100']) {
    const place = page.getByText(`${range} of ${total}`, { exact: true });
    await expect(place).toHaveCount(2);
    const table = await page.getByRole('table', { name: 'Activities, newest first' }).boundingBox();
    const [above, below] = [await place.first().boundingBox(), await place.last().boundingBox()];
    expect(above?.y).toBeLessThan(table?.y ?? 0);
    expect(below?.y).toBeGreaterThan((table?.y ?? 0) + (table?.height ?? 0) - 1);
    if (range === '1–50') await page.getByRole('link', { name: 'Older', exact: true }).click();
    else await expect(place.first()).toBeInViewport();
  }
});

test('the newest page has no Newer link, and the last page no Older link', async ({ page }) => {
  await page.goto(LOG);
  await expect(page.getByRole('link', { name: 'Newer' })).toHaveCount(0);
  await collectPages(page, 'Older');
  await expect(page.getByRole('link', { name: 'Older' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Newer' })).toBeVisible();
});
