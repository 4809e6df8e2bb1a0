import type { Page } from '@playwright/test';
import { API_PATH } from '@/lib/api/paths';
import { INSIGHTS_PATH } from '@/lib/insights/paths';
import { REACH_PATH } from '@/lib/activity/paths';
import { API_KEYS_PATH } from '@/lib/api/paths';
import { CONNECTION_PATH } from '@/lib/partner-center/paths';
import { PROFILE_PATH } from '@/lib/profile/paths';
import { USERS_PATH, userPath } from '@/lib/users/paths';
import { brokenWords } from '@/tests/support/browser/broken-words';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser, type TestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { makeCustomer, makeSubscription } from '@/tests/support/records/subscriptions';
import { ownerPrisma } from '@/tests/support/database/as-owner';

const LONG_NAME =
  'The International Society of Independent Wholesalers, Importers and Worldwide Shippers of Every Kind of Merchandise, Founded in the Netherlands and since Then at Home on Every Continent';

/** Widths from the narrowest phone to a wide screen, at no regular place between breakpoints. */
const WIDTHS = Array.from({ length: 36 }, (_, index) => 320 + 37 * index);

for (const locale of ['en-US', 'ja-JP', 'ko-KR']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('no word of a table is broken inside itself, and no page scrolls to the side', async ({
      page,
    }) => {
      test.slow();
      const { user, customerId, subscriptionId } = await makeReseller();
      await signInPage(page, user);
      for (const path of [
        '/customers',
        `/customers/${customerId}/subscriptions`,
        `${INSIGHTS_PATH}/list?figure=active`,
        `/customers/${customerId}/subscriptions/${subscriptionId}`,
        INSIGHTS_PATH,
        USERS_PATH,
        userPath(user.id),
        REACH_PATH,
        PROFILE_PATH,
        API_KEYS_PATH,
        API_PATH,
        CONNECTION_PATH,
      ]) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await faultsAtWidths(page), path).toEqual([]);
      }
    });
  });
}

test('a customer and a subscription take one line in a wide window, and a long name two', async ({
  page,
}) => {
  const { user, customerId } = await makeReseller();
  await signInPage(page, user);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/customers');
  const height = async (name: string) =>
    (await page.getByRole('row', { name }).boundingBox())?.height;
  expect(await height('Relecloud')).toBeLessThanOrEqual(40);
  expect(await height(LONG_NAME)).toBeLessThanOrEqual(60);
  await expect(page.getByTitle(LONG_NAME, { exact: true })).toBeVisible();
  await page.goto(`/customers/${customerId}/subscriptions`);
  expect(await height('Mail for everyone')).toBeLessThanOrEqual(44);
});

async function makeReseller(): Promise<{
  user: TestUser;
  customerId: string;
  subscriptionId: string;
}> {
  const user = await makeTestUser({ roles: ['global_admin'] });
  const { customer, subscription } = await makeSubscription(user.partner, {
    offerName: 'Microsoft Dynamics 365 Customer Insights for nonprofit organizations',
    reseller: 'Internationally Distributed Wholesale',
  });
  const [swiss, dutch] = [
    await makeCustomer(user.partner, LONG_NAME),
    await makeCustomer(user.partner, 'Woodgrove'),
  ];
  const { customer: customers } = ownerPrisma();
  await customers.updateMany({ where: { id: swiss.id }, data: { country: 'CH' } });
  await customers.updateMany({ where: { id: dutch.id }, data: { country: 'NL' } });
  return { user, customerId: customer.id, subscriptionId: subscription.id };
}

async function faultsAtWidths(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const words = await brokenWords(page);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    faults.push(...words.map((word) => `${width}: ${word}`));
    if (overhang > 0) faults.push(`${width}: ${overhang} pixels too wide`);
  }
  return faults;
}
