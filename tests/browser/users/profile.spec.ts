import { INSIGHTS_PATH } from '@/lib/insights/paths';
import { activityPath, REACH_PATH } from '@/lib/activity/paths';
import { PROFILE_PATH } from '@/lib/profile/paths';
import { saveZone } from '@/lib/profile/save-zone';
import { userPath } from '@/lib/users/paths';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { openHydrated, untilHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { TAILSPIN } from '@/tests/support/fixtures/accounts';
import { ORDER_ID } from '@/tests/support/fixtures/record-ids';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a profile is saved, and the log opens with its zone and its hours', async ({ page }) => {
      await signInPage(page, await makeTestUser({ domain: TAILSPIN.domain }));
      await page.goto(PROFILE_PATH);
      if (javaScriptEnabled) await untilHydrated(page);
      await expect(page.getByLabel('Time zone')).toHaveValue('UTC');
      await page.getByLabel('Time zone').fill('asia/tokyo');
      await page.getByLabel('Working day starts').selectOption('09:00');
      await page.getByLabel('Working day ends').selectOption('18:00');
      await page.getByLabel('Friday').check();
      await page.getByLabel('Sunday').uncheck();
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Your profile is saved.')).toBeVisible();
      await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
      await expect(page.getByLabel('Working day ends')).toHaveValue('18');
      await expect(page.getByLabel('Friday')).toBeChecked();
      await expect(page.getByLabel('Sunday')).not.toBeChecked();
      await page.goto('/');
      await expect(page).toHaveURL(`${LOG}?tz=Asia%2FTokyo`);
      const hours = page.locator('select[name=hours]').first();
      await expect(hours.locator('option[value="9-18"]')).toHaveCount(1);
      await expect(hours.locator('option[value="18-9"]')).toHaveCount(1);
    });

    test('the zone of a view is kept for good, and is "My zone" from then on', async ({ page }) => {
      await signInPage(page, await makeTestUser({ domain: TAILSPIN.domain }));
      await page.goto(`${LOG}?tz=Asia/Tokyo&status=succeeded`);
      if (javaScriptEnabled) await untilHydrated(page);
      const zones = page.getByRole('group', { name: 'Time zone' });
      await zones.locator('summary').click();
      await zones.getByRole('button', { name: 'Always use this zone' }).click();
      await expect(zones.getByRole('button', { name: 'Always use this zone' })).toHaveCount(0);
      await expect(page).toHaveURL(/tz=Asia(%2F|\/)Tokyo&status=succeeded/);
      await page.goto('/');
      await expect(page).toHaveURL(`${LOG}?tz=Asia%2FTokyo`);
      await page.goto(`${LOG}?tz=Europe/Paris`);
      await zones.locator('summary').click();
      await zones.getByRole('link', { name: 'My zone (Asia/Tokyo)' }).click();
      await expect(page).toHaveURL(`${LOG}?tz=Asia%2FTokyo`);
    });

    test('errors are shown at their fields, and what was typed is kept', async ({ page }) => {
      await signInPage(page, await makeTestUser({ roles: [] }));
      await page.goto(PROFILE_PATH);
      if (javaScriptEnabled) await untilHydrated(page);
      const zone = page.getByLabel('Time zone');
      await zone.fill('Mars/Olympus');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(zone).toHaveAccessibleDescription(/“Mars\/Olympus” isn’t a time zone/);
      await expect(zone).toHaveValue('Mars/Olympus');
      await zone.fill('UTC');
      await page.getByLabel('Working day ends').selectOption('07:00');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByLabel('Working day ends')).toHaveAccessibleDescription(
        /leaves some hours outside it/,
      );
    });
  });
}

test('the user menu names the zone and leads to the profile', async ({ page }) => {
  await signInPage(page, await makeTestUser());
  await page.goto(LOG);
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await expect(page.getByText('Time zone').first()).toBeVisible();
  await page.getByRole('link', { name: 'Profile' }).click();
  await expect(page).toHaveURL(PROFILE_PATH);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile');
});

test('the browser’s zone can be filled in', async ({ page }) => {
  await signInPage(page, await makeTestUser());
  await openHydrated(page, PROFILE_PATH);
  await page.getByRole('button', { name: /^Use this browser’s zone/ }).click();
  await expect(page.getByLabel('Time zone')).toHaveValue(/^Asia\/Kat/);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Your profile is saved.')).toBeVisible();
});

test('the language of the profile is the language of the page that says so', async ({ page }) => {
  await signInPage(page, await makeTestUser());
  await openHydrated(page, PROFILE_PATH);
  await page.locator('select[name=locale]').selectOption('ja');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('プロファイルを保存しました。')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});

test('the menu keeps the zone, the period and the hours of the view', async ({ page }) => {
  await signInPage(page, await makeTestUser({ roles: ['global_admin'] }));
  const period = 'from=2026-03-01&to=2026-03-31&tz=Asia%2FTokyo';
  const view = `${period}&hours=19-7&weekday=7`;
  await page.goto(`${LOG}?${view}&status=failed`);
  const menu = page.getByRole('navigation', { name: 'Account' });
  const hrefs: [name: string, href: string][] = [
    ['Activity Log', `${LOG}?tz=Asia%2FTokyo`],
    ['Subscriptions and licenses', `${INSIGHTS_PATH}?${period}`],
  ];
  for (const [name, href] of hrefs)
    await expect(menu.getByRole('link', { name })).toHaveAttribute('href', href);
  await expect(menu.locator(`a[href^="${REACH_PATH}"]`)).toHaveAttribute(
    'href',
    `${REACH_PATH}?${view}`,
  );
});

test('the menu of other pages leads to the zone of the profile', async ({ page }) => {
  const user = await makeTestUser();
  await signInPage(page, user);
  await openHydrated(page, PROFILE_PATH);
  await page.getByLabel('Time zone').fill('Asia/Seoul');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Your profile is saved.')).toBeVisible();
  await page.goto('/customers');
  const menu = page.getByRole('navigation', { name: 'Account' });
  await expect(menu.getByRole('link', { name: 'Activity Log' })).toHaveAttribute(
    'href',
    `${LOG}?tz=Asia%2FSeoul`,
  );
});

test('pages without a zone in their URL show times in that of the profile', async ({ page }) => {
  const user = await makeTestUser({ domain: TAILSPIN.domain, roles: ['global_admin'] });
  await saveZone({ partnerId: user.partner.id, id: user.id }, 'Asia/Tokyo');
  await signInPage(page, user);
  await page.goto(activityPath(ORDER_ID));
  await expect(page.getByRole('main')).toContainText(/\d\d:\d\d:\d\d\.\d{3} Asia\/Tokyo/);
  await page.goto(`${activityPath(ORDER_ID)}?tz=UTC`);
  await expect(page.getByRole('main')).not.toContainText('Asia/Tokyo');
  await page.goto(userPath(user.id));
  await expect(page.getByRole('main')).toContainText(/, \d\d:\d\d Asia\/Tokyo/);
});

test('a made-up confirmation says nothing', async ({ page }) => {
  await signInPage(page, await makeTestUser());
  await page.goto(`${PROFILE_PATH}?done=x`);
  await expect(page.getByRole('heading', { name: 'Profile' })).toBeVisible();
  await expect(page.getByText('Your profile is saved.')).toHaveCount(0);
});
