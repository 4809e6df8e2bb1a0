import { EXPORT } from '@/tests/support/browser/download';
import { LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

test.use({ account: READER });

test('a period without activities says so and offers a longer one', async ({ page }) => {
  await page.goto(`${LOG}?from=2001-01-01&to=2001-01-02`);
  await expect(page.getByRole('heading', { name: 'No activities' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('1 Jan – 2 Jan 2001');
  await expect(page.getByText(/^0 activities · /)).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByRole('link', { name: 'Show twelve months' }).click();
  await expect(page).toHaveURL(`${LOG}?from=2000-01-02&to=2001-01-02`);
});

test('an empty view has no other pages, and offers no file without records', async ({
  page,
  client,
}) => {
  await page.goto(`${LOG}?from=2001-01-01&to=2001-01-02`);
  await expect(page.getByText(/^(Newer|Older)$/)).toHaveCount(0);
  const link = page.getByRole('link', { name: 'Export log (0)' });
  await expect(link).toHaveAttribute('aria-disabled', 'true');
  await expect(link).not.toHaveAttribute('href');
  const response = await client.get(`${EXPORT}?from=2001-01-01&to=2001-01-02`);
  expect([response.status(), response.headers()['x-export-rows']]).toEqual([200, '0']);
});

test('a search without results offers the status or action that it names as a filter', async ({
  page,
}) => {
  await page.goto(`${LOG}?tz=Asia%2FTokyo&q=failed+nowhere`);
  await page.getByRole('link', { name: 'Status: Failed', exact: true }).click();
  await expect(page).toHaveURL(`${LOG}?tz=Asia%2FTokyo&status=failed`);
  await expect(page.getByRole('button', { name: /^Details/ })).toHaveCount(1);
  await page.goto(`${LOG}?q="added customer"+nowhere`);
  await page.getByRole('link', { name: 'Action: Added customer', exact: true }).click();
  await expect(page).toHaveURL(`${LOG}?action=add_customer`);
  await expect(page.getByRole('button', { name: /^Details/ })).toHaveCount(2);
});

test('filters that match nothing can be cleared', async ({ page }) => {
  await page.goto(`${LOG}?user=nobody@tailspin.example`);
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(LOG);
  await expect(page.getByRole('table')).toHaveCount(1);
});

test.describe('a partner whose log is still empty', () => {
  test('can open it without an error', async ({ page }) => {
    await signInPage(page, await makeTestUser());
    await page.goto(LOG);
    await expect(page.getByRole('heading', { name: 'No activities' })).toBeVisible();
  });
});
