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

    test('of two concurrent edits of a subscription, the second is reported as outdated and overwrites nothing', async ({
      context,
    }) => {
      const fixture = await makeSubscriptionFixture();
      const [first, second] = [await context.newPage(), await context.newPage()];
      await signInPage(first, fixture.user);
      for (const page of [first, second])
        await (javaScriptEnabled ? openHydrated(page, fixture.path) : page.goto(fixture.path));

      await first.getByLabel('Number of seats').fill('12');
      await first.getByRole('button', { name: 'Change seats' }).click();
      await expect(first.getByText('Seats changed from 10 to 12.')).toBeVisible();

      await second.getByLabel('Number of seats').fill('15');
      await second.getByRole('button', { name: 'Change seats' }).click();
      const alert = second.getByRole('alert').filter({ hasText: 'Your change wasn’t saved' });
      await expect(alert).toContainText(`${fixture.user.email} changed this subscription on`);
      await expect(alert.getByRole('link', { name: 'See it in the log' })).toBeVisible();
      await expect(second.getByLabel('Number of seats')).toHaveValue('12');
      expect(await readSoldSubscription(fixture)).toMatchObject({ quantity: 12, version: 2 });
      expect(await latestActivities(fixture.partner)).toHaveLength(1);

      await second.getByLabel('Number of seats').fill('15');
      await second.getByRole('button', { name: 'Change seats' }).click();
      await expect(second.getByText('Seats changed from 12 to 15.')).toBeVisible();
      expect(await readSoldSubscription(fixture)).toMatchObject({ quantity: 15, version: 3 });
    });
  });
}
