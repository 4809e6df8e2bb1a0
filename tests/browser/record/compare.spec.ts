import type { Locator, Page } from '@playwright/test';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsOf, factOf, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM, WINGTIP, WOODGROVE } from '@/tests/support/fixtures/customers';
import { BROKEN_VALUE, CHANGE_ID } from '@/tests/support/fixtures/record-ids';

test.use({ account: READER });

test('changes are shown in a table, field by field, including nested fields', async ({ page }) => {
  const details = await openDetails(page, `Updated subscription, ${WOODGROVE.name}`);
  const table = details.getByRole('table', { name: 'What changed' });
  await expect(table.getByRole('columnheader')).toHaveText(['Field', 'Old value', 'New value']);
  expect(await rowsOf(table)).toEqual([
    ['Seats', '5', '7'],
    ['Auto-renew', 'yes', 'no'],
    ['Contact › City', 'Ōsaka', 'Busan'],
  ]);
  await expect(details).not.toContainText('{"');
});

test('the old value is struck through, the new one underlined, and both are announced', async ({
  page,
}) => {
  await page.goto(`${LOG}/${CHANGE_ID}`);
  const row = page.getByRole('row', { name: /^Seats/ });
  await expect(row.locator('del')).toHaveCSS('text-decoration-line', 'line-through');
  await expect(row.locator('ins')).toHaveCSS('text-decoration-line', 'underline');
  await expect(row.getByRole('cell')).toHaveText(['removed: 5', 'added: 7']);
});

test('what was added stands at a bar with a plus, and is not underlined', async ({ page }) => {
  const details = await openDetails(page, `Created order, ${ADATUM.name}`);
  const row = details.getByRole('table', { name: 'New value' }).getByRole('row').last();
  await expect(row.locator('ins')).toHaveCSS('text-decoration-line', 'none');
  await expect(row.getByRole('cell')).toHaveText(['added: order-1']);
  await expect(details.getByRole('table', { name: 'New value' })).toHaveCSS(
    'border-left-width',
    '2px',
  );
});

test('unchanged fields are collapsed, and the keyboard expands them', async ({ page }) => {
  await page.goto(`${LOG}/${CHANGE_ID}`);
  const fold = page.getByText('All fields', { exact: true });
  await expect(page.getByText('Kept as it was', { exact: true })).toBeHidden();
  await fold.focus();
  await page.keyboard.press('Enter');
  const unchanged = page.getByRole('group').filter({ has: fold });
  await expect(unchanged).toContainText('2 unchanged fields');
  await expect(factOf(unchanged, 'Note')).toHaveText('Kept as it was');
  await expect(factOf(unchanged, 'Contact › Name')).toHaveText('Lidia');
});

test('a value that did not exist before shows every field as added', async ({ page }) => {
  const details = await openDetails(page, `Created order, ${ADATUM.name}`);
  const table = details.getByRole('table', { name: 'New value' });
  await expect(table.getByRole('columnheader')).toHaveText(['Field', 'New value']);
  expect(await rowsOf(table)).toEqual([['ID', 'order-1']]);
});

test('a value that is not JSON is shown unchanged, and so is its counterpart', async ({ page }) => {
  const details = await openDetails(page, `Updated subscription, ${WINGTIP.name}`);
  const table = details.getByRole('table', { name: 'What changed' });
  const [row] = await rowsOf(table);
  expect(row?.[0]).toBe('Value');
  expect(row?.[1]).toContain('{"Quantity":5');
  expect(row?.[2]).toBe(BROKEN_VALUE);
});

test('in a narrow window a field is a line from old to new', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${LOG}/${CHANGE_ID}`);
  const row = page.getByRole('row', { name: /^Seats/ });
  const [name, old, now] = await Promise.all(
    ['th', 'td:nth-child(2)', 'td:nth-child(3)'].map((selector) =>
      row.locator(selector).boundingBox(),
    ),
  );
  expect(name?.y).toBeLessThan(old?.y ?? 0);
  expect(old?.y).toBe(now?.y);
  expect(old?.x).toBeLessThan(now?.x ?? 0);
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overhang).toBeLessThanOrEqual(0);
});

for (const [locale, change, columns, unchanged, names] of [
  [
    'ja',
    '変更内容',
    ['フィールド', '以前の値', '新しい値'],
    '変更のないフィールド: 2 件',
    ['シート数', '自動更新', '連絡先 › 市区町村'],
  ],
  [
    'ko',
    '변경 내용',
    ['필드', '이전 값', '새 값'],
    '변경되지 않은 필드 2개',
    ['시트 수', '자동 갱신', '연락처 › 구/군/시'],
  ],
] as const) {
  test.describe(`in the language ${locale}`, () => {
    test.use({ locale });

    test('a row and a page show the same changes', async ({ page }) => {
      await openHydrated(page, LOG);
      const row = page.locator('.activity-row', { hasText: WOODGROVE.name }).first();
      await row.getByRole('button').click();
      const opened = page.locator('.activity-details-row').filter({ visible: true });
      const rowHeaders = opened.getByRole('table', { name: change }).getByRole('rowheader');
      await expect(rowHeaders).toHaveText([...names]);
      await expect(rowHeaders.first().getByTitle('Quantity', { exact: true })).toBeVisible();
      await page.goto(`${LOG}/${CHANGE_ID}`);
      const table = page.getByRole('table', { name: change });
      await expect(table.getByRole('columnheader')).toHaveText([...columns]);
      await expect(table.getByRole('rowheader')).toHaveText([...names]);
      await expect(page.getByText(unchanged, { exact: true })).toBeHidden();
      await page.locator('details.fold > summary').first().click();
      await expect(page.getByText(unchanged, { exact: true })).toBeVisible();
    });
  });
}

async function openDetails(page: Page, about: string): Promise<Locator> {
  await openHydrated(page, LOG);
  const button = detailsButton(page, about);
  await button.click();
  return detailsOf(button);
}

// The visible text of each cell, without text for screen readers.
async function rowsOf(table: Locator): Promise<string[][]> {
  await expect(table).toBeVisible();
  return table.locator('tbody > tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children].map((cell) => {
        const visible = cell.querySelector('del, ins') ?? cell;
        return visible.textContent ?? '';
      }),
    ),
  );
}
