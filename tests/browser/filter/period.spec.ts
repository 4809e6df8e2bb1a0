import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButtons, LOG } from '@/tests/support/browser/log-page';
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
  await page.getByRole('button', { name: 'Show' }).click();
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
  const from = page.getByLabel('From', { exact: true });
  await from.fill('2026-03-02');
  await page.getByLabel('To', { exact: true }).fill('2026-03-01');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(from).toBeFocused();
  await expect(from).toHaveAttribute('aria-invalid', 'true');
  await expect(from).toHaveAccessibleDescription(/after To/);
  expect(sent).toEqual([]);
  await expect(page).toHaveURL(LOG);
  await page.getByLabel('To', { exact: true }).fill('2026-03-03');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(`${LOG}?from=2026-03-02&to=2026-03-03`);
});

test('going back restores the previous period, also in the fields', async ({ page }) => {
  const from = page.getByLabel('From', { exact: true });
  const before = await from.inputValue();
  await from.fill('2026-03-02');
  await page.getByLabel('To', { exact: true }).fill('2026-03-03');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/from=2026-03-02/);
  await page.goBack();
  await expect(page).toHaveURL(LOG);
  await expect(from).toHaveValue(before);
  await expect(detailsButtons(page)).toHaveCount(50);
});
