import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButtons, LOG, openMenu } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

test.use({ account: READER });

test.beforeEach(({ page }) => openHydrated(page, LOG));

test('the day typed into From and To is the day that is listed, and part of the URL', async ({
  page,
}) => {
  const newest = await page.locator('tbody time').first().getAttribute('datetime');
  const day = (newest ?? '').slice(0, 10);
  await page.getByLabel('From', { exact: true }).fill(day);
  await page.getByLabel('To', { exact: true }).fill(day);
  await page.getByLabel('To', { exact: true }).press('Enter');
  await expect(page).toHaveURL(`${LOG}?from=${day}&to=${day}`);
  await expect(detailsButtons(page)).not.toHaveCount(50);
  const days = await page
    .locator('tbody time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')?.slice(0, 10)));
  expect(new Set(days)).toEqual(new Set([day]));
});

test('another period keeps the view’s other filters', async ({ page }) => {
  await openHydrated(page, `${LOG}?tz=Asia%2FTokyo&status=succeeded&status=failed`);
  await page.getByLabel('From', { exact: true }).fill('2026-03-01');
  await page.getByLabel('To', { exact: true }).fill('2026-03-31');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/from=2026-03-01/);
  const { searchParams } = new URL(page.url());
  expect([...searchParams].map((pair) => pair.join('='))).toEqual(
    expect.arrayContaining(['tz=Asia/Tokyo', 'status=succeeded', 'status=failed', 'to=2026-03-31']),
  );
});

test('From after To is reported at the field before anything is sent, and gets the focus', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const asked = () => sent.filter((url) => !url.includes('/_next/static/'));
  const from = page.getByLabel('From', { exact: true });
  await from.fill('2026-03-02');
  await page.getByLabel('To', { exact: true }).fill('2026-03-01');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(from).toBeFocused();
  await expect(from).toHaveAttribute('aria-invalid', 'true');
  await expect(from).toHaveAccessibleDescription(/before the end date/);
  expect(asked()).toEqual([]);
  await expect(page).toHaveURL(LOG);
  await page.getByLabel('To', { exact: true }).fill('2026-03-03');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(`${LOG}?from=2026-03-02&to=2026-03-03`);
});

test('going back restores the previous period, also in the fields', async ({ page }) => {
  const from = page.getByLabel('From', { exact: true });
  const before = await from.inputValue();
  await from.fill('2026-03-02');
  await page.getByLabel('To', { exact: true }).fill('2026-03-03');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/from=2026-03-02/);
  await page.goBack();
  await expect(page).toHaveURL(LOG);
  await expect(from).toHaveValue(before);
  await expect(detailsButtons(page)).toHaveCount(50);
});

test('a calendar in the language of the page fills From and To, also by the keyboard', async ({
  page,
}) => {
  await openMenu(page, 'Period');
  await page.getByLabel('From', { exact: true }).fill('2026-03-10');
  await page.getByLabel('To', { exact: true }).fill('2026-03-12');
  await page.getByLabel('From', { exact: true }).focus();
  const from = page.getByLabel('From', { exact: true });
  const days = page.getByRole('gridcell');
  await expect(days.first()).toBeVisible();
  const tabStop = page.getByRole('grid').locator('[tabindex="0"]');
  const start = (await tabStop.getAttribute('aria-label')) ?? '';
  await tabStop.focus();
  await page.keyboard.press('PageUp');
  await expect(tabStop).not.toHaveAttribute('aria-label', start);
  await expect(tabStop).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const chosen = (await tabStop.getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Enter');
  const day = new Date(`${chosen.replace(/^\w+, /, '')} UTC`).toISOString().slice(0, 10);
  await expect(from).toHaveValue(day);
  // To follows where From would be after it.
  const to = day > '2026-03-12' ? day : '2026-03-12';
  await expect(page.getByLabel('To', { exact: true })).toHaveValue(to);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(`${LOG}?from=${day}&to=${to}`);
});

test('a day typed otherwise is understood where it can only be one, and shown in ISO format', async ({
  page,
}) => {
  await openMenu(page, 'Period');
  const from = page.getByLabel('From', { exact: true });
  const to = page.getByLabel('To', { exact: true });
  await from.fill('25.11.2026');
  await to.fill('November 28, 2026');
  await expect(from).toHaveValue('2026-11-25');
  await to.press('Enter');
  await expect(page).toHaveURL(`${LOG}?from=2026-11-25&to=2026-11-28`);
});

test('a day that is applied before the script that reads it has come is read once it has', async ({
  page,
}) => {
  let deliver = () => {};
  const delivered = new Promise<void>((resolve) => (deliver = resolve));
  await page.route('**/_next/static/chunks/**', async (route) => {
    await delivered;
    await route.continue();
  });
  await openMenu(page, 'Period');
  const from = page.getByLabel('From', { exact: true });
  await from.fill('25.11.2026');
  await page.getByLabel('To', { exact: true }).fill('2026-11-28');
  await page.keyboard.press('Enter');
  await expect(from).not.toHaveAttribute('aria-invalid');
  deliver();
  await expect(page).toHaveURL(`${LOG}?from=2026-11-25&to=2026-11-28`);
});

test('a day that could be two, or none, is reported at its field, and the error goes as it is mended', async ({
  page,
}) => {
  await openMenu(page, 'Period');
  const from = page.getByLabel('From', { exact: true });
  const apply = page.getByRole('button', { name: 'Apply' });
  const before = await from.inputValue();
  await from.fill('05/11/2026');
  await apply.click();
  await expect(from).toBeFocused();
  await expect(from).toHaveAccessibleDescription(
    '“05/11/2026” could be two dates. Enter it as YYYY-MM-DD.',
  );
  await from.fill('last week');
  await expect(from).not.toHaveAttribute('aria-invalid');
  await apply.click();
  await expect(from).toHaveAccessibleDescription(/^“last week” isn’t a date/);
  await expect(page).toHaveURL(LOG);
  await page.getByRole('gridcell').first().click();
  await expect(from).not.toHaveAttribute('aria-invalid');
  await from.fill('last week');
  await apply.click();
  await expect(from).toHaveAttribute('aria-invalid');
  await page.keyboard.press('Escape');
  await expect(from).toHaveValue(before);
  await expect(page.locator('.period-menu [data-invalid]')).toHaveCount(0);
});

test('the calendar follows what is typed, leaves the focus there, and never ends before it starts', async ({
  page,
}) => {
  await openMenu(page, 'Period');
  const from = page.getByLabel('From', { exact: true });
  const to = page.getByLabel('To', { exact: true });
  const grid = page.getByRole('grid');
  await expect(grid.locator('[aria-current=date]')).toHaveCount(1);
  await grid.locator('[tabindex="0"]').press('PageUp');
  await from.fill('2025-02-10');
  await expect(grid).toHaveAccessibleName('February 2025');
  await expect(from).toBeFocused();
  await to.fill('2025-03-10');
  await expect(grid).toHaveAccessibleName('March 2025');
  await from.fill('2025-03-08');
  await to.focus();
  await page.getByRole('button', { name: 'Wednesday, March 5, 2025' }).click();
  await expect(to).toHaveValue('2025-03-05');
  await expect(from).toHaveValue('2025-03-05');
});
