import { subscriptionPath } from '@/lib/activity/paths';
import { INSIGHTS_PATH } from '@/lib/insights/paths';
import { daysLater, now } from '@/lib/platform/time/time';
import { parseCsv } from '@/tests/support/browser/download';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import {
  makeSubscriptionFixture,
  signInPage,
} from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { makeSubscription } from '@/tests/support/records/subscriptions';

const LIST = `${INSIGHTS_PATH}/list?figure=ending`;

/** A partner with three subscriptions that end within 30 days, and one that does not. */
async function openEnding() {
  const fixture = await makeSubscriptionFixture({
    subscription: {
      friendlyName: 'Renews later',
      quantity: 3,
      commitmentEndsAt: daysLater(now(), 14),
    },
  });
  for (const [friendlyName, quantity, days, fields] of [
    ['Expires first', 20, 1, { autoRenew: false }],
    ['Suspended', 100, 20, { status: 'suspended', autoRenew: false }],
    ['Ends next year', 7, 300, {}],
  ] as const)
    await makeSubscription(fixture.partner, {
      friendlyName,
      quantity,
      commitmentEndsAt: daysLater(now(), days),
      ...fields,
    });
  return fixture;
}

test.use({ timezoneId: 'Asia/Tokyo' });

test('what ends is told as what renews and what expires, each with its list by date', async ({
  page,
}) => {
  const { user } = await openEnding();
  await signInPage(page, user);
  await page.goto(INSIGHTS_PATH);
  const renewing = page.getByRole('link', { name: '1 renews', exact: true });
  await expect(renewing).toBeVisible();
  await page.getByRole('link', { name: '2 expire', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Expiring within 30 days');
  const rows = page.locator('tbody').getByRole('row');
  await expect(rows).toContainText(['Expires first', 'Suspended']);
  await expect(rows.first()).toContainText('tomorrow');
  await expect(rows.first()).toContainText('Off');
  await page.goto(LIST);
  await expect(rows).toContainText(['Expires first', 'Renews later', 'Suspended']);
  await expect(rows.nth(1)).toContainText('in 14 days');
  await expect(rows.nth(1)).toContainText('On');
});

test('each row leads to its subscription, for readers too', async ({ page }) => {
  const { customer, subscription, partner } = await openEnding();
  const reader = await makeTestUser({ domain: partner.domain, roles: ['user_management_admin'] });
  await signInPage(page, reader);
  await page.goto(LIST);
  await page.getByRole('link', { name: 'Renews later' }).click();
  await expect(page).toHaveURL(subscriptionPath(customer.id, subscription.id));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Renews later');
});

test('the headings sort the list, and its file with it', async ({ page }) => {
  const { user } = await openEnding();
  await signInPage(page, user);
  await page.goto(LIST);
  const rows = page.locator('tbody').getByRole('row');
  const heading = (name: string | RegExp) => page.getByRole('columnheader', { name });
  await expect(heading(/^Term ends/)).toHaveAttribute('aria-sort', 'ascending');
  await heading('Seats').getByRole('link').click();
  await expect(page).toHaveURL(`${LIST}&sort=seats`);
  await expect(rows).toContainText(['Renews later', 'Expires first', 'Suspended']);
  await heading('Seats').getByRole('link').click();
  await expect(page).toHaveURL(`${LIST}&sort=-seats`);
  await expect(heading('Seats')).toHaveAttribute('aria-sort', 'descending');
  await expect(rows).toContainText(['Suspended', 'Expires first', 'Renews later']);

  const file = await page.getByRole('link', { name: /^Export list/ }).getAttribute('href');
  const client = await openClient(await signIn(user.email));
  const { records } = parseCsv(await (await client.get(String(file))).body());
  await client.dispose();
  expect(records.map((record) => [record.Subscription, record['Auto-renew']])).toEqual([
    ['Suspended', 'No'],
    ['Expires first', 'No'],
    ['Renews later', 'Yes'],
  ]);

  await heading(/^Term ends/)
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(LIST);
  await page.goto(`${LIST}&sort=profit`);
  await expect(page.getByRole('main')).toContainText('Not a valid sort order.');
});

test('on a phone the headings that sort stand above the cards', async ({ page }) => {
  const { user } = await openEnding();
  await signInPage(page, user);
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto(LIST);
  await page.getByRole('columnheader', { name: 'Seats' }).getByRole('link').click();
  await expect(page.locator('tbody').getByRole('row').first()).toContainText('Renews later');
});

test('a partner who has sold nothing gets one next step and no figures', async ({ page }) => {
  const user = await makeTestUser({ roles: ['sales_agent'] });
  await signInPage(page, user);
  await page.goto(INSIGHTS_PATH);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'No subscriptions yet' })).toBeVisible();
  await expect(main).not.toContainText('Churned');
  await expect(main.getByRole('link')).toHaveText(['Choose a customer']);
  await main.getByRole('link').click();
  await expect(page).toHaveURL('/customers');
});
