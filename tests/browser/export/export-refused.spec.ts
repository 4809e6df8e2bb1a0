import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { changeTestUser, makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { TAILSPIN } from '@/tests/support/fixtures/accounts';

test('the page says when the session ended or the access was taken before an export', async ({
  page,
  context,
}) => {
  const user = await makeTestUser({ domain: TAILSPIN.domain });
  await signInPage(page, user);
  await openHydrated(page, LOG);
  const exportLink = page.getByRole('link', { name: /^Export log/ });
  await changeTestUser(user, { roles: [] });
  await exportLink.click();
  await expect(page.getByText('You no longer have access to the activity log.')).toBeVisible();
  await context.clearCookies();
  await exportLink.click();
  await expect(
    page.getByText('Your session has ended. Reload the page to sign in again.'),
  ).toBeVisible();
  await expect(page).toHaveURL(LOG);
});
