import { asOwner } from '@/tests/support/database/as-owner';
import { openHydrated } from '@/tests/support/browser/hydration';
import {
  signInPage,
  makeSubscriptionFixture,
} from '@/tests/support/browser/fixtures/subscription-fixture';
import { expect, test } from '@/tests/support/browser/test';
import { latestActivities } from '@/tests/support/records/latest-activities';
import { readSoldSubscription } from '@/tests/support/records/subscriptions';

test.use({ expectedErrors: [/net::ERR_|status of 500/] });

for (const isHandled of [true, false]) {
  const when = isHandled ? 'after the server made it' : 'before it reached the server';
  test(`a change whose response is lost ${when} keeps the form and says that it is uncertain`, async ({
    page,
  }) => {
    const shop = await makeSubscriptionFixture();
    await signInPage(page, shop.user);
    await openHydrated(page, shop.path);
    await page.route('**', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      if (isHandled) await route.fetch({ maxRedirects: 0 });
      await route.abort('connectionreset');
    });
    const lost = page.getByRole('alert').filter({ hasText: 'The server didn’t answer' });
    const seats = page.getByLabel('Number of seats');
    await seats.fill('17');
    await page.getByRole('button', { name: 'Change seats' }).click();
    await expect(lost).toContainText('we can’t tell whether your change was made');
    await expect(seats).toHaveValue('17');
    expect(await readSoldSubscription(shop)).toMatchObject({ quantity: isHandled ? 17 : 10 });
    expect(await latestActivities(shop.partner)).toHaveLength(isHandled ? 1 : 0);

    await page.unroute('**');
    await page.getByRole('button', { name: 'Change seats' }).click();
    await expect(seats).toHaveValue('17');
    await expect(lost).toHaveCount(0);
    expect(await readSoldSubscription(shop)).toMatchObject({ quantity: 17, version: 2 });
    expect(await latestActivities(shop.partner)).toHaveLength(1);
  });
}

test('a change at which the server fails keeps the form, shows a number, and changes nothing', async ({
  page,
}) => {
  const shop = await makeSubscriptionFixture();
  await signInPage(page, shop.user);
  await openHydrated(page, shop.path);
  const [check, id] = [`fails_${shop.partner.id.slice(0, 8)}`, shop.partner.id];
  await asOwner(
    `ALTER TABLE activity ADD CONSTRAINT ${check} CHECK (partner_id <> '${id}') NOT VALID`,
  );
  try {
    const seats = page.getByLabel('Number of seats');
    await seats.fill('17');
    await page.getByRole('button', { name: 'Change seats' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'The server failed' })).toContainText(
      /\(error \d+\), so we can’t tell whether your change was made/,
    );
    await expect(seats).toHaveValue('17');
  } finally {
    await asOwner(`ALTER TABLE activity DROP CONSTRAINT ${check}`);
  }
  expect(await readSoldSubscription(shop)).toMatchObject({ quantity: 10, version: 1 });
});
