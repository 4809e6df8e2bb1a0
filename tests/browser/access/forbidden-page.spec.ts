import { USERS_PATH } from '@/lib/users/paths';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { NO_ROLE, READER } from '@/tests/support/fixtures/accounts';

test.use({ expectedErrors: [/status of 403/] });

test.describe('a holder of another role', () => {
  test.use({ account: READER });

  test('sees which roles they hold, and a link to the pages that these allow', async ({ page }) => {
    await page.goto(USERS_PATH);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'You don’t have access to this page',
    );
    await expect(page.getByRole('main')).toContainText(
      'This page needs a different role. Your roles: Helpdesk agent.',
    );
    await expect(page.getByRole('main')).not.toContainText('Sales agent');
    await page.getByRole('link', { name: 'Go to the activity log' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activity Log');
  });
});

test.describe('a user without a role', () => {
  test.use({ account: NO_ROLE });

  test('sees which roles there are, and no link back to the same page', async ({ page }) => {
    await page.goto(LOG);
    await expect(page.getByRole('main')).toContainText(
      'You don’t have any of the roles needed here: Global admin, Billing admin, ',
    );
    await expect(page.getByRole('link', { name: 'Go to the activity log' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Use another account' })).toBeVisible();
  });
});
