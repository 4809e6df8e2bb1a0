import type { Page } from '@playwright/test';
import { activityPath } from '@/lib/activity/paths';
import { openHydrated } from '@/tests/support/browser/hydration';
import { tabTo } from '@/tests/support/browser/keyboard';
import { LOG, recordIdsOf, openMenu } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import {
  FOURTH_COFFEE,
  NORTHWIND,
  ORDERED_NEXT,
  RAISED,
  loadNightScenario,
  THIRD,
} from '@/tests/support/fixtures/night-scenario';

// Who raised this customer's seats in the night of the 3rd, and what else did they access?
const SUSPECT = 'mika.sato@tailspin.example';

test('the question can be answered in English', async ({ page }) => {
  await openLog(page);
  await openMenu(page, 'Customer');
  await page.getByRole('combobox', { name: 'Customer' }).fill('north');
  await page.getByRole('option', { name: NORTHWIND.name }).click();
  await expect(page.getByRole('link', { name: /^Remove Customer/ })).toBeVisible();
  await page.getByLabel('From').fill(THIRD);
  await page.getByLabel('To', { exact: true }).fill(THIRD);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('2 activities · 3 Nov 2026 · UTC')).toBeVisible();

  const row = rowOf(page, 'Seats 10 → 60 · Office E3');
  await expect(row).toContainText('02:15:00');
  await expect(row).toContainText(SUSPECT);
  await row.getByRole('link', { name: 'Show only this user' }).click();
  await page.getByRole('link', { name: `Remove Customer: ${NORTHWIND.name}` }).click();
  await expect(page.getByText('2 activities · 3 Nov 2026 · UTC')).toBeVisible();
  await expect.poll(() => recordIdsOf(page)).toEqual([ORDERED_NEXT, RAISED]);

  await page.goto(activityPath(RAISED));
  const others = page.getByRole('table', { name: 'Other records with the same correlation ID' });
  await expect(others).toContainText(FOURTH_COFFEE.name);
  await expect(others).toContainText('Created order');
});

test('user activity shows it at a glance: the hour, and the customer never accessed before', async ({
  page,
}) => {
  await openLog(page);
  await page.goto(`${LOG}/reach?from=${THIRD}&to=${THIRD}`);
  const row = page.getByRole('row').filter({ hasText: SUSPECT });
  await row.locator('summary').click();
  await expect(row).toContainText(NORTHWIND.name);
  await expect(row).toContainText(`${FOURTH_COFFEE.name} · new`);
  await row.getByRole('link', { name: new RegExp(`^2 of .* outside hours: ${SUSPECT}`) }).click();
  await expect(page.getByText('2 activities · 3 Nov 2026 · UTC')).toBeVisible();
  await expect.poll(() => recordIdsOf(page)).toEqual([ORDERED_NEXT, RAISED]);
});

test.describe('in Japanese, in Tokyo time', () => {
  test.use({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });

  test('the question can be answered', async ({ page }) => {
    await openLog(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await openMenu(page, 'タイム ゾーン');
    await page.getByRole('link', { name: '自分のタイム ゾーン (Asia/Tokyo)' }).click();
    await expect(page.getByRole('columnheader', { name: '日時 (Asia/Tokyo)' })).toBeVisible();
    await openMenu(page, '顧客');
    await page.getByRole('combobox', { name: '顧客' }).fill('north');
    await page.getByRole('option', { name: NORTHWIND.name }).click();
    await expect(page.getByRole('link', { name: /^削除: 顧客/ })).toBeVisible();
    await page.getByLabel('開始').fill(THIRD);
    await page.getByLabel('終了').fill(THIRD);
    await page.getByRole('button', { name: '適用', exact: true }).click();
    await expect(
      page.getByText(/^2 件のアクティビティ · 2026年11月3日 · Asia\/Tokyo$/),
    ).toBeVisible();

    const row = rowOf(page, '10 → 60');
    await expect(row).toContainText('11:15:00');
    await expect(row).toContainText('サブスクリプションを更新した');
    await row.getByRole('link', { name: 'このユーザーのみを表示' }).click();
    await page.getByRole('link', { name: `削除: 顧客: ${NORTHWIND.name}` }).click();
    await expect.poll(() => recordIdsOf(page)).toEqual([ORDERED_NEXT, RAISED]);
    await expect(rowOf(page, FOURTH_COFFEE.name)).toContainText('注文を作成した');
  });
});

test('the question can be answered with the keyboard alone', async ({ page }) => {
  await openLog(page);
  const { keyboard } = page;
  await tabTo(page.getByRole('link', { name: 'Skip to content' }));
  await keyboard.press('Enter');
  await tabTo(page.locator('summary', { hasText: 'Customer' }));
  await keyboard.press('Enter');
  await tabTo(page.getByRole('combobox', { name: 'Customer' }));
  await keyboard.type('north');
  await expect(page.getByRole('option', { name: NORTHWIND.name })).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /^Remove Customer/ })).toBeVisible();

  await tabTo(page.getByLabel('From'));
  await keyboard.type('2026-11-03');
  await tabTo(page.getByLabel('To', { exact: true }));
  await keyboard.type('2026-11-03');
  await keyboard.press('Enter');
  await expect(page.getByText('2 activities · 3 Nov 2026 · UTC')).toBeVisible();

  const row = rowOf(page, 'Seats 10 → 60 · Office E3');
  const details = row.getByRole('button', { name: /^Details/ });
  await tabTo(details);
  await keyboard.press('Enter');
  await expect(details).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('table', { name: 'What changed' })).toContainText('60');
  await keyboard.press('Escape');
  await expect(details).toBeFocused();

  await tabTo(row.getByRole('link', { name: 'Show only this user' }));
  await keyboard.press('Enter');
  await tabTo(page.getByRole('link', { name: `Remove Customer: ${NORTHWIND.name}` }));
  await keyboard.press('Enter');
  await expect.poll(() => recordIdsOf(page)).toEqual([ORDERED_NEXT, RAISED]);
});

async function openLog(page: Page): Promise<void> {
  const staff = await makeTestUser();
  await loadNightScenario(staff.partner, SUSPECT);
  await signInPage(page, staff);
  await openHydrated(page, `${LOG}?from=2026-11-01&to=2026-11-10`);
}

function rowOf(page: Page, text: string) {
  return page.locator('.activity-row').filter({ hasText: text });
}
