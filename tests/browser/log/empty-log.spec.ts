import { LOG } from '@/tests/support/browser/log-page';
import { signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

test.use({ account: READER });

test('a period without activities says so and offers a longer one', async ({ page }) => {
  await page.goto(`${LOG}?from=2001-01-01&to=2001-01-02`);
  await expect(page.getByRole('heading', { name: 'No activities' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('1 Jan 2001 – 2 Jan 2001');
  await expect(page.getByText(/^0 activities, /)).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByRole('link', { name: 'Show twelve months' }).click();
  await expect(page).toHaveURL(`${LOG}?from=2000-01-02&to=2001-01-02`);
});

test('an empty view has no other pages and can still be exported', async ({ page, client }) => {
  await page.goto(`${LOG}?from=2001-01-01&to=2001-01-02`);
  await expect(page.getByText(/^(Newer|Older)$/)).toHaveCount(0);
  const link = page.getByRole('link', { name: 'Export log (0)' });
  const response = await client.get((await link.getAttribute('href')) ?? '');
  expect([response.status(), response.headers()['x-export-rows']]).toEqual([200, '0']);
});

test('filters that match nothing can be cleared', async ({ page }) => {
  await page.goto(`${LOG}?user=nobody@tailspin.example`);
  await page.getByRole('link', { name: 'Clear the filters' }).click();
  await expect(page).toHaveURL(LOG);
  await expect(page.getByRole('table')).toHaveCount(1);
});

test.describe('a partner whose log is still empty', () => {
  test('can open it without an error', async ({ page, context }) => {
    const { email } = await makeTestUser();
    const session = await signIn(email);
    await context.addCookies(session.cookies);
    await page.goto(LOG);
    await expect(page.getByRole('heading', { name: 'No activities' })).toBeVisible();
  });
});
