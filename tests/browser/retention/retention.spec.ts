import type { Page } from '@playwright/test';
import { RETENTION_PATH } from '@/lib/activity/retention/paths';
import { applyRetention, planRetention } from '@/lib/activity/retention/removal/apply-retention';
import { EXPORT } from '@/tests/support/browser/download';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser, type TestUser } from '@/tests/support/browser/fixtures/test-user';
import { untilHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { withOwner } from '@/tests/support/database/as-owner';
import { ADATUM } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';
import { hold, keepFor, recordOn } from '@/tests/support/records/retention';

const OLD_VIEW = '?from=2020-01-01&to=2020-12-31';

async function makeAdmin(): Promise<TestUser> {
  const admin = await makeTestUser({ roles: ['global_admin'] });
  const days = ['2020-01-05', '2020-03-01', '2020-03-31'];
  await storeRaw(
    admin.partner,
    days.map((day) => recordOn(day)),
  );
  return admin;
}

const cellsOf = (page: Page, caption: string) =>
  page.getByRole('table', { name: caption }).locator('tbody').getByRole('row');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    const ready = async (page: Page) => (javaScriptEnabled ? untilHydrated(page) : undefined);

    test('a shorter policy says what it makes removable, and asks', async ({ page }) => {
      await signInPage(page, await makeAdmin());
      await page.goto(RETENTION_PATH);
      await expect(page.getByText('Records are kept for ever.')).toBeVisible();
      await ready(page);
      const length = page.getByLabel('Number of years or months');
      await page.getByLabel('Keep records').selectOption('For months');
      await length.fill('11');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(length).toHaveAccessibleDescription(/from 12 to 1,200 months/);
      await expect(length).toHaveValue('11');

      await page.getByLabel('Keep records').selectOption('For years');
      await length.fill('2');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Keep records for less time?',
      );
      await expect(page.getByText('This makes 3 records of 2 months removable.')).toBeVisible();
      await expect(cellsOf(page, 'Records')).toHaveText([/Jan 2020.*1/, /Mar 2020.*2/]);
      await ready(page);
      await page.getByRole('button', { name: 'Shorten the retention' }).click();
      await expect(page.getByText('Select this checkbox first.')).toBeVisible();
      await page.getByLabel('Let these records be removed').check();
      await page.getByRole('button', { name: 'Shorten the retention' }).click();
      await expect(page.getByText('Retention policy saved.')).toBeVisible();
      await expect(page.getByText(/Records are kept for 24 months/)).toBeVisible();

      await ready(page);
      await length.fill('3');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText(/Records are kept for 36 months/)).toBeVisible();
    });

    test('a hold is set on a customer that is searched for, and released once confirmed', async ({
      page,
    }) => {
      const admin = await makeAdmin();
      await keepFor(admin.partner, 24);
      await signInPage(page, admin);
      await page.goto(RETENTION_PATH);
      await expect(page.getByText('There is no legal hold.')).toBeVisible();
      await page.getByRole('link', { name: 'Set a legal hold' }).click();
      const search = page.getByRole('searchbox', { name: 'Customer’s name or ID' });
      await search.fill('nobody of this name');
      await search.press('Enter');
      await expect(search).toHaveAccessibleDescription(/No customer matches .*nobody of this name/);
      await search.fill('adatum');
      await search.press('Enter');
      await page.getByRole('link', { name: ADATUM.name }).click();
      await expect(page.getByText(ADATUM.name)).toBeVisible();
      await ready(page);
      await page.getByLabel('First day (UTC)').fill('2020-03-10');
      await page.getByLabel('Last day (UTC)').fill('2020-03-09');
      await page.getByRole('button', { name: 'Set the hold' }).click();
      await expect(page.getByText('Enter a reason.')).toBeVisible();
      await page.getByLabel('Reason').fill('Case 4711');
      await page.getByRole('button', { name: 'Set the hold' }).click();
      await expect(page.getByText('The last day is before the first.')).toBeVisible();
      await page.getByLabel('Last day (UTC)').fill('');
      await page.getByRole('button', { name: 'Set the hold' }).click();
      await expect(page.getByText('Legal hold set.')).toBeVisible();
      const [row] = [cellsOf(page, 'Legal holds').first()];
      await expect(row).toContainText(ADATUM.name);
      await expect(row).toContainText('From 10 Mar 2020');
      await expect(row).toContainText('Case 4711');
      await expect(row).toContainText(admin.email);
      await expect(row).toContainText('Active');

      await page.getByRole('link', { name: `Release the hold of ${ADATUM.name}` }).click();
      await expect(page.getByText('This makes 1 record of 1 month removable.')).toBeVisible();
      await ready(page);
      await page.getByLabel(`Release the hold of ${ADATUM.name}`).check();
      await page.getByRole('button', { name: 'Release the hold' }).click();
      await expect(page.getByText('Legal hold released.')).toBeVisible();
      await expect(cellsOf(page, 'Legal holds').first()).toContainText('Released');
      await expect(page.getByRole('link', { name: /Release the hold/ })).toHaveCount(0);
    });
  });
}

test('a view of removed months says so, on the page, with the file and from the API', async ({
  page,
}) => {
  const admin = await makeAdmin();
  await hold(admin.partner, { from: '2020-03-31' });
  await keepFor(admin.partner, 24);
  await signInPage(page, admin);
  const sentence = page.getByText(
    'Records before 1 Apr 2020 (UTC) were removed under the retention policy, except those under legal hold.',
  );
  await page.goto(LOG + OLD_VIEW);
  await expect(page.getByRole('table').locator('tbody').getByRole('row')).toHaveCount(3);
  await expect(sentence).toHaveCount(0);

  await withOwner(async (client) => {
    const plan = await planRetention(client, { partnerId: admin.partner.id });
    expect(await applyRetention(client, { ...plan, actor: 'operator' })).toBe(2);
  });
  await page.goto(LOG + OLD_VIEW);
  await expect(sentence).toBeVisible();
  await expect(page.getByRole('table').locator('tbody').getByRole('row')).toHaveCount(1);
  await page.goto(`${LOG}?from=2020-02-01&to=2020-02-20`);
  await expect(sentence).toBeVisible();
  await page.goto(`${LOG}/reach${OLD_VIEW}`);
  await expect(sentence).toBeVisible();
  for (const path of [LOG, `${LOG}?from=2020-04-01&to=2020-12-31`]) {
    await page.goto(path);
    await expect(sentence).toHaveCount(0);
  }
  for (const path of [EXPORT, '/api/v1/activities']) {
    const removedBefore = async (query: string) =>
      (await page.request.get(path + query)).headers()['x-removed-before'];
    expect(await removedBefore(OLD_VIEW)).toBe('2020-04-01');
    expect(await removedBefore('')).toBeUndefined();
  }
  await page.goto(RETENTION_PATH);
  await expect(cellsOf(page, 'Removed months')).toHaveText([/Mar 2020.*1/, /Jan 2020.*1/]);
  await page.goto(`${LOG}?own=on&action=log_retention_applied`);
  await expect(page.getByRole('table').locator('tbody').getByRole('row')).toHaveCount(4);
});

test('what is no shorter policy leads back to the policy, whatever the address says', async ({
  page,
}) => {
  await signInPage(page, await makeTestUser({ roles: ['global_admin'] }));
  for (const query of [
    '',
    '?months=',
    '?months=abc',
    '?months=-13',
    '?months=1e9',
    '?months=12.5',
  ]) {
    const response = await page.goto(`${RETENTION_PATH}/shorter${query}`);
    expect(response?.status(), query).toBe(200);
    await expect(page).toHaveURL(RETENTION_PATH);
  }
});
