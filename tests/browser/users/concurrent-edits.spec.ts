import { openHydrated } from '@/tests/support/browser/hydration';
import {
  signInPage,
  makeSubscriptionFixture,
} from '@/tests/support/browser/fixtures/subscription-fixture';
import { expect, test } from '@/tests/support/browser/test';
import { latestActivities } from '@/tests/support/records/latest-activities';
import { readSoldSubscription } from '@/tests/support/records/subscriptions';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('of two who edit a subscription at once the second is told, and overwrites nothing', async ({
      context,
    }) => {
      const shop = await makeSubscriptionFixture();
      const [first, second] = [await context.newPage(), await context.newPage()];
      await signInPage(first, shop.user);
      for (const page of [first, second])
        await (javaScriptEnabled ? openHydrated(page, shop.path) : page.goto(shop.path));

      await first.getByLabel('Number of seats').fill('12');
      await first.getByRole('button', { name: 'Change seats' }).click();
      await expect(first.getByText('Seats changed from 10 to 12.')).toBeVisible();

      await second.getByLabel('Number of seats').fill('15');
      await second.getByRole('button', { name: 'Change seats' }).click();
      const told = second.getByRole('alert').filter({ hasText: 'Your change was not made' });
      await expect(told).toContainText(`${shop.user.email} changed this subscription on`);
      await expect(told.getByRole('link', { name: 'See it in the log' })).toBeVisible();
      await expect(second.getByLabel('Number of seats')).toHaveValue('12');
      expect(await readSoldSubscription(shop)).toMatchObject({ quantity: 12, version: 2 });
      expect(await latestActivities(shop.partner)).toHaveLength(1);

      await second.getByLabel('Number of seats').fill('15');
      await second.getByRole('button', { name: 'Change seats' }).click();
      await expect(second.getByText('Seats changed from 12 to 15.')).toBeVisible();
      expect(await readSoldSubscription(shop)).toMatchObject({ quantity: 15, version: 3 });
    });
  });
}
