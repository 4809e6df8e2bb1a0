import { subscriptionsPath } from '@/lib/activity/paths';
import { daysLater, now } from '@/lib/platform/time/time';
import { openHydrated } from '@/tests/support/browser/hydration';
import {
  makeSubscriptionFixture,
  signInPage,
} from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { press } from './subscription-cases';
import { ownerPrisma } from '@/tests/support/database/as-owner';

test('a subscription shows its latest activities, each with its record, and leads to all', async ({
  page,
}) => {
  const fixture = await makeSubscriptionFixture();
  await signInPage(page, fixture.user);
  await page.goto(fixture.path);
  await expect(page.getByText('The log has no activities for this subscription.')).toBeVisible();
  await page.getByLabel('Number of seats').fill('12');
  await press('Change seats')(page);
  const latest = page.getByRole('table', { name: 'Latest activities for this subscription' });
  const row = latest.getByRole('row').last();
  await expect(row).toContainText('Seats 10 → 12');
  await expect(row).toContainText(fixture.user.email);
  await expect(latest.getByRole('columnheader').first()).toHaveText(/^Date-Time \(.+\)$/);
  await row.getByRole('link', { name: 'Updated subscription' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Updated subscription');
  await page.goto(fixture.path);
  await page.getByRole('link', { name: 'All activities for this subscription' }).click();
  await expect(page).toHaveURL(new RegExp(`q=${fixture.subscription.id}`));
  await expect(page.locator('tbody > .activity-row')).toHaveCount(1);
});

test('the latest activities and the links to the log are in the zone of the person', async ({
  page,
}) => {
  const { user, customer, path } = await makeSubscriptionFixture();
  await ownerPrisma().partnerUser.update({
    where: { partnerId_id: { partnerId: user.partner.id, id: user.id } },
    data: { timeZone: 'Asia/Tokyo' },
  });
  await signInPage(page, user);
  await page.goto(path);
  const all = page.getByRole('link', { name: 'All activities for this subscription' });
  await expect(all).toHaveAttribute('href', /tz=Asia%2FTokyo/);
  await page.getByLabel('Number of seats').fill('12');
  await press('Change seats')(page);
  await expect(page.getByRole('columnheader', { name: 'Date-Time (Asia/Tokyo)' })).toBeVisible();
  await page.goto(subscriptionsPath(customer.id));
  await expect(page.getByRole('link', { name: 'Activity of this customer' })).toHaveAttribute(
    'href',
    /tz=Asia%2FTokyo/,
  );
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a reader opens a subscription from the list and sees its facts, but no forms', async ({
      page,
    }) => {
      const { partner, customer, subscription, path } = await makeSubscriptionFixture({
        subscription: {
          reseller: 'Margie’s Reselling',
          commitmentEndsAt: daysLater(now(), 14),
          autoRenew: false,
        },
      });
      await signInPage(page, await makeTestUser({ domain: partner.domain }));
      await page.goto(subscriptionsPath(customer.id));
      const row = page.getByRole('row', { name: subscription.friendlyName });
      await expect(row).toContainText(/Ends .+ in 14 days/);
      await expect(row.getByText('Margie’s Reselling')).toBeHidden();
      await row.locator('summary').click();
      await expect(row.getByText('Margie’s Reselling')).toBeVisible();
      await expect(row.getByText(subscription.id)).toBeVisible();
      await row.getByRole('link', { name: subscription.friendlyName }).click();
      await expect(page).toHaveURL(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(subscription.friendlyName);
      await expect(page.getByRole('main')).toContainText('Margie’s Reselling');
      await expect(page.locator('main form')).toHaveCount(0);
    });
  });
}

test('what stops a subscription stands last, in the danger zone', async ({ page }) => {
  const fixture = await makeSubscriptionFixture();
  await signInPage(page, fixture.user);
  await openHydrated(page, fixture.path);
  const danger = page.getByRole('region', { name: 'Danger zone' });
  await expect(danger.getByRole('button')).toHaveText([
    'Suspend subscription',
    'Cancel subscription',
  ]);
  await expect(page.locator('main').getByRole('button').last()).toHaveText('Cancel subscription');
  await expect(page.getByText('Not available: Trial to paid, Reactivate')).toBeVisible();
});
