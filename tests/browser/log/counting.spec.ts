import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { ACTOR, makeNightLog, MARCH } from '@/tests/support/browser/fixtures/night-log';
import { detailsButtons, LOG } from '@/tests/support/browser/log-page';
import { whileNothingIsCounted } from '@/tests/support/browser/slow-download';
import { expect, test } from '@/tests/support/browser/test';

const SEARCH = `${LOG}?${MARCH}&q=${encodeURIComponent(ACTOR)}`;

test('a search shows its rows before it is counted, and then the number and the chart', async ({
  page,
}) => {
  const { user } = await makeNightLog();
  await signInPage(page, user);
  const summary = page.getByRole('status').filter({ hasText: 'Mar 2026' });
  const table = page.getByRole('table', { name: 'Activities, newest first' });
  let before = 0;
  await whileNothingIsCounted(async () => {
    await page.goto(SEARCH, { waitUntil: 'commit' });
    await expect(detailsButtons(page)).toHaveCount(3);
    await expect(summary).toContainText('Counting …');
    await expect(page.getByRole('link', { name: 'Export log', exact: true })).toBeVisible();
    before = (await table.boundingBox())?.y ?? 0;
  });
  await expect(summary).toContainText('3 activities');
  await expect(page.getByText('1–3 of 3', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Activities over time' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Export log (3)' })).toBeVisible();
  await expect(page.getByText('Counting …')).toHaveCount(0);
  // Nothing below has moved.
  expect((await table.boundingBox())?.y).toBeCloseTo(before, 0);
});

test('another search in the same window is counted anew', async ({ page }) => {
  const { user } = await makeNightLog();
  await signInPage(page, user);
  await page.goto(SEARCH);
  await expect(page.getByRole('status').filter({ hasText: '3 activities' })).toBeVisible();
  await whileNothingIsCounted(async () => {
    await page.getByRole('searchbox').fill('relecloud');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Counting …').first()).toBeVisible();
  });
  await expect(page.getByText('Counting …')).toHaveCount(0);
});

test('a menu that is open when the number comes stays open', async ({ page }) => {
  const { user } = await makeNightLog();
  await signInPage(page, user);
  const menu = page.locator('.action-menu');
  await whileNothingIsCounted(async () => {
    await page.goto(SEARCH, { waitUntil: 'commit' });
    await menu.locator('summary').click();
    await expect(menu.getByRole('link', { name: /NDJSON/ })).toBeVisible();
  });
  await expect(menu.getByRole('link', { name: /NDJSON.*3/ })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the number and the chart are at the end of a page that is whole', async ({ page }) => {
    const { user } = await makeNightLog();
    await signInPage(page, user);
    let response: Promise<string | undefined> | null = null;
    await whileNothingIsCounted(async () => {
      const opened = page.goto(SEARCH);
      response = opened.then((answer) => answer?.text());
      await expect(detailsButtons(page)).toHaveCount(3);
      await expect(page.getByText('at the end of the page')).toBeVisible();
    });
    expect(await response).toMatch(/<\/html>\s*$/);
    await expect(page.getByText('3 activities')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Activities over time' })).toBeVisible();
    await expect(page.getByText('Counting …').filter({ visible: true })).toHaveCount(0);
  });
});
