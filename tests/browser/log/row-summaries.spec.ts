import type { Page } from '@playwright/test';
import { DEMO_PARTNERS, generateDemoPartner } from '@/prisma/sample/demo-partners';
import { isoOf, startOfDay } from '@/prisma/sample/timeline/instant';
import { LOCALES, type Locale } from '@/lib/platform/i18n/locales';
import { MESSAGES } from '@/lib/platform/i18n/messages';
import { dayOf, now, UTC } from '@/lib/platform/time/time';
import { LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import type { RawRecord } from '@/tests/support/records/audit-records';
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

function latestDemoRecords(count: number): RawRecord[] {
  const [demoPartner] = DEMO_PARTNERS;
  if (!demoPartner) throw new Error('The demo has no partner.');
  const today = startOfDay(dayOf(now(), UTC));
  const { activities } = generateDemoPartner(demoPartner, { today, firstOrdinal: 0 });
  return [...activities]
    .filter(({ status, occurredAt }) => status !== 'progress' && occurredAt <= isoOf(today))
    .toSorted((one, other) => (one.occurredAt < other.occurredAt ? 1 : -1))
    .slice(0, count)
    .map(({ recordId, status, occurredAt, correlationId, ...same }) => ({
      ...same,
      partnerId: undefined,
      id: recordId,
      operationStatus: status,
      operationDate: occurredAt,
      originalCorrelationId: correlationId,
      customizedData: JSON.parse(same.customizedData),
      participants: null,
      attributes: null,
    }));
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
          isTold: cell.querySelector('.summary, .sr-only') !== null,
          isCut: cell.scrollWidth > cell.clientWidth,
        })),
      )),
    );
    const older = page.getByRole('link', { name: MESSAGES[locale].log.older, exact: true }).last();
    if (number < PAGES) await page.goto((await older.getAttribute('href')) ?? '');
  }
  return rows;
}
