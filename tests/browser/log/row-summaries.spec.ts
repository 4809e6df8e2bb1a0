import type { Page } from '@playwright/test';
import { LOCALES, type Locale } from '@/lib/platform/i18n/locales';
import { MESSAGES } from '@/lib/platform/i18n/messages';
import { LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { latestDemoRecords } from '@/tests/support/records/demo-records';
import { storeRaw } from '@/tests/support/records/partners';

const PAGES = 6;

for (const locale of LOCALES) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1280, height: 900 } });

    test('each row of the demo says what was done, and nine of ten on one line', async ({
      page,
    }) => {
      const user = await makeTestUser({ roles: ['global_admin'] });
      await storeRaw(user.partner, latestDemoRecords(PAGES * 50));
      await signInPage(page, user);
      await page.goto(LOG);
      const rows = await rowsOfPages(page, locale);
      expect(rows).toHaveLength(PAGES * 50);
      expect(rows.filter(({ isTold }) => !isTold).length).toBeLessThan(rows.length / 20);
      expect(rows.filter(({ isCut }) => isCut).length).toBeLessThanOrEqual(rows.length / 10);
    });
  });
}

type Row = { isTold: boolean; isCut: boolean };

async function rowsOfPages(page: Page, locale: Locale): Promise<Row[]> {
  const rows: Row[] = [];
  for (let number = 1; number <= PAGES; number += 1) {
    await expect(page.locator('tbody .activity-row')).toHaveCount(50);
    const cells = page.locator('tbody .activity-row > .action');
    rows.push(
      ...(await cells.evaluateAll((elements) =>
        elements.map((cell) => ({
          isTold: cell.querySelector('i, .sr-only') !== null,
          isCut: cell.scrollWidth > cell.clientWidth,
        })),
      )),
    );
    const older = page.getByRole('link', { name: MESSAGES[locale].log.older, exact: true }).last();
    if (number < PAGES) await page.goto((await older.getAttribute('href')) ?? '');
  }
  return rows;
}
