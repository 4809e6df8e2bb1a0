import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButtons, detailsOf, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

test.use({ account: READER });

test.beforeEach(({ page }) => openHydrated(page, LOG));

test('j and k move between rows, Enter opens one and o leads to its page', async ({ page }) => {
  const { keyboard } = page;
  const [first, second] = [detailsButtons(page).nth(0), detailsButtons(page).nth(1)];
  await keyboard.press('j');
  await expect(first).toBeFocused();
  await keyboard.press('k');
  await expect(first).toBeFocused();
  await keyboard.press('j');
  await expect(second).toBeFocused();
  await keyboard.press('Enter');
  await expect(second).toHaveAttribute('aria-expanded', 'true');
  await keyboard.press('k');
  await expect(first).toBeFocused();
  await keyboard.press('o');
  await expect(page).toHaveURL(new RegExp(`${LOG}/[^/?#]+#succeeded$`));
});

test('c copies the link to the record, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await expect(page.getByText('Link copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`^https?://[^/]+${LOG}/[^/?#]+#succeeded$`));
  await page.keyboard.press('j');
  await expect(page.getByText('Link copied')).toHaveCount(0);
});

test('c copies what Copy link copies, and o leads where Open does', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openHydrated(page, `${LOG}?tz=Asia/Tokyo&status=succeeded`);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const details = await detailsOf(detailsButtons(page).first());
  await details.getByRole('button', { name: 'Copy link' }).click();
  await expect(details.getByText('Copied.')).toBeVisible();
  const link = await copied();
  expect(link).toMatch(/\?tz=Asia%2FTokyo#succeeded$/);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('c');
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await copied()).toBe(link);
  const opens = await details.getByRole('link', { name: 'Open this record' }).getAttribute('href');
  await page.keyboard.press('o');
  await expect(page).toHaveURL(String(opens));
});

test('a link that the browser refuses to copy is selected instead', async ({ page }) => {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await expect(page.getByText('Selected. Press Ctrl+C to copy.')).toBeVisible();
  await page.keyboard.press('Control');
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^http.*#succeeded$/);
  await page.keyboard.press('j');
  await expect(page.getByText('Selected. Press Ctrl+C to copy.')).toHaveCount(0);
});

for (const [what, query] of [
  ['an empty page', 'q=nothing-has-such-a-word'],
  ['a page with invalid filters', 'status=&hours=99'],
] as const) {
  test(`the keys work on ${what}`, async ({ page }) => {
    await openHydrated(page, `${LOG}?${query}`);
    await expect(detailsButtons(page)).toHaveCount(0);
    await page.keyboard.press('j');
    await page.keyboard.press('f');
    await expect(page.locator('details[open] > summary[data-shortcut=filters]')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
  });
}

test('the keys do nothing while something is open above the page', async ({ page }) => {
  const focusedRow = page.locator('.activity-row :focus');
  for (const name of ['Language:', 'Signed in as']) {
    await page.getByRole('button', { name }).click();
    await page.keyboard.press('j');
    await expect(focusedRow).toHaveCount(0);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('t');
  await page.keyboard.press('Tab');
  await page.keyboard.press('j');
  await expect(focusedRow).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(focusedRow).toHaveCount(1);
});

test('/ leads to the search, f to the filters, t to the period, and ] to older activities', async ({
  page,
}) => {
  const { keyboard } = page;
  await keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
  await keyboard.type('j?]');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('j?]');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.press('Delete');
  await keyboard.press('Tab');
  await keyboard.press('f');
  await expect(page.locator('details[open] > summary[data-shortcut=filters]')).toBeFocused();
  await keyboard.press('Escape');
  await keyboard.press('t');
  await expect(page.locator('details[open] > summary[data-shortcut=period]')).toBeFocused();
  await keyboard.press('Escape');
  await keyboard.press(']');
  await expect(page).toHaveURL(/\?after=/);
  await keyboard.press('[');
  await expect(page).toHaveURL(/\?before=/);
});

test('? lists the keys and switches them off, and the page remembers that', async ({ page }) => {
  const { keyboard } = page;
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await keyboard.press('?');
  await expect(dialog.getByText('Next activity', { exact: true })).toBeVisible();
  await keyboard.press('j');
  await expect(detailsButtons(page).first()).not.toBeFocused();
  await dialog.getByRole('checkbox', { name: 'Use keyboard shortcuts' }).uncheck();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await openHydrated(page, LOG);
  await keyboard.press('?');
  await keyboard.press('j');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(dialog).toBeVisible();
  await expect(detailsButtons(page).first()).not.toBeFocused();
  await dialog.getByRole('checkbox', { name: 'Use keyboard shortcuts' }).check();
  await keyboard.press('Escape');
  await keyboard.press('j');
  await expect(detailsButtons(page).first()).toBeFocused();
});

test('a control tells its key in its tooltip', async ({ page }) => {
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.hover();
  await expect(search).toHaveAttribute('title', 'Search (/)');
  const older = page.getByRole('link', { name: 'Older', exact: true });
  await older.hover();
  await expect(older).toHaveAttribute('title', 'Older activities (])');
});

test('a key with a modifier keeps its meaning', async ({ page }) => {
  await page.keyboard.press('Alt+j');
  await page.keyboard.press('Control+j');
  await expect(page.locator('.activity-row :focus')).toHaveCount(0);
});
