import { subscriptionsPath } from '@/lib/activity/paths';
import { daysLater, now } from '@/lib/platform/time/time';
import { openHydrated } from '@/tests/support/browser/hydration';
import { factOf, LOG } from '@/tests/support/browser/log-page';
import {
  signInPage,
  makeSubscriptionFixture,
} from '@/tests/support/browser/fixtures/subscription-fixture';
import { expect, test } from '@/tests/support/browser/test';
import { latestActivities } from '@/tests/support/records/latest-activities';
import { readSoldSubscription } from '@/tests/support/records/subscriptions';
import { CHANGE_CASES, press } from './subscription-cases';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const {
      what,
      from,
      ask,
      becomes,
      told,
      line,
      action = 'Updated subscription',
    } of CHANGE_CASES) {
      test(`a subscription is asked ${what}, and the page and the log say so`, async ({ page }) => {
        const shop = await makeSubscriptionFixture({ subscription: from });
        await signInPage(page, shop.user);
        await (javaScriptEnabled ? openHydrated(page, shop.path) : page.goto(shop.path));
        await ask(page);
        const notice = page.getByRole('status');
        await expect(notice).toContainText(told);
        if (javaScriptEnabled) {
          await expect(notice).toBeFocused();
          await expect(page).toHaveURL(shop.path);
        }
        expect(await readSoldSubscription(shop)).toMatchObject({ ...becomes, version: 2 });
        const activities = await latestActivities(shop.partner);
        expect(activities).toMatchObject([{ userPrincipalName: shop.user.email }]);

        await page.getByRole('link', { name: 'See it in the log' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(action);
        const main = page.getByRole('main');
        await expect(factOf(main, 'Status').last()).toHaveText('Succeeded');
        await expect(factOf(main, 'User')).toHaveText(shop.user.email);
        await expect(main.getByText('Old value')).toBeVisible();
        await expect(main.getByText('New value')).toBeVisible();
        await expect(page.getByRole('table', { name: 'Subscriptions of this' })).toContainText(
          shop.subscription.id,
        );
        await expect(main.getByText(line, { exact: true }).first()).toBeVisible();
        await page.goto(LOG);
        const cell = page.getByRole('row', { name: shop.customer.name }).getByRole('cell').nth(3);
        await expect(cell).toHaveText(action + line);
      });
    }

    test('what would change nothing is told at the field and not recorded', async ({ page }) => {
      const shop = await makeSubscriptionFixture();
      await signInPage(page, shop.user);
      await (javaScriptEnabled ? openHydrated(page, shop.path) : page.goto(shop.path));
      await press('Change seats')(page);
      await expect(page.getByLabel('Number of seats')).toHaveAccessibleDescription(
        'It has these 10 seats already.',
      );
      await press('Rename')(page);
      await expect(page.getByLabel('New name')).toHaveAccessibleDescription(
        'It has this name already.',
      );
      expect(await latestActivities(shop.partner)).toEqual([]);
    });

    test('a rule is read before the button, and without a button where it forbids', async ({
      page,
    }) => {
      const shop = await makeSubscriptionFixture({
        subscription: { cancellationAllowedUntil: new Date('2026-01-12T10:00:00Z') },
      });
      await signInPage(page, shop.user);
      await page.goto(shop.path);
      const main = page.getByRole('main');
      await expect(main).toContainText('Seats could be taken back until 12 Jan 2026, 10:00 UTC');
      await expect(main).toContainText('Suspending switches auto-renew off.');
      await expect(main).toContainText('It could be cancelled until 12 Jan 2026, 10:00 UTC');
      await expect(main).toContainText('Only a suspended subscription can be reactivated');
      for (const name of ['Cancel subscription', 'Reactivate subscription', 'Convert to paid'])
        await expect(page.getByRole('button', { name })).toHaveCount(0);
    });
  });
}

test('a deleted subscription has nothing ahead and nothing to press', async ({ page }) => {
  const shop = await makeSubscriptionFixture({
    subscription: { status: 'deleted', autoRenew: false },
  });
  await signInPage(page, shop.user);
  const main = page.getByRole('main');
  for (const path of [subscriptionsPath(shop.customer.id), shop.path]) {
    await page.goto(path);
    await expect(main).toContainText('Started');
    for (const ahead of ['Term ends', 'Cancellable until'])
      await expect(main).not.toContainText(ahead);
  }
  await expect(page).toHaveTitle(/^Mail for everyone · Relecloud/);
  await expect(main).toContainText('It is deleted; nothing can be changed any more.');
  await expect(main).not.toContainText('Auto-renew');
  await expect(main.getByRole('button')).toHaveCount(0);
});

test('with a script, what is wrong is told at the field before anything is sent', async ({
  page,
}) => {
  const shop = await makeSubscriptionFixture({
    subscription: { cancellationAllowedUntil: daysLater(now(), -1) },
  });
  await signInPage(page, shop.user);
  await openHydrated(page, shop.path);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  const seats = page.getByLabel('Number of seats');
  for (const [text, sentence] of [
    ['', 'Enter a whole number from 1 to 100,000.'],
    ['0', 'Enter a whole number from 1 to 100,000.'],
    ['100001', 'Enter a whole number from 1 to 100,000.'],
    ['9', /^Seats could be taken back until/],
  ] as const) {
    await seats.fill(text);
    await press('Change seats')(page);
    await expect(seats).toHaveAccessibleDescription(sentence);
    await expect(seats).toBeFocused();
  }
  await press('Suspend subscription')(page);
  const box = page.getByLabel(/^Yes, suspend/);
  await expect(box).toHaveAccessibleDescription('Tick this box first.');
  await expect(box).toBeFocused();
  expect(sent).toEqual([]);
  expect(await readSoldSubscription(shop)).toEqual(shop.subscription);
});

test('what was done is told until the next form is sent or the page is loaded again', async ({
  page,
}) => {
  const shop = await makeSubscriptionFixture();
  await signInPage(page, shop.user);
  await openHydrated(page, shop.path);
  await press('Switch auto-renew off')(page);
  await expect(page.getByRole('status')).toBeFocused();
  await press('Change seats')(page);
  await expect(page.getByLabel('Number of seats')).toBeFocused();
  await expect(page.getByRole('status')).toHaveCount(0);
  await press('Switch auto-renew on')(page);
  await expect(page.getByRole('status')).toContainText('switched on');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(shop.subscription.friendlyName);
  await expect(page.getByRole('status')).toHaveCount(0);
});
