import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsOf, factOf, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/world/accounts';
import { ADATUM, WOODGROVE } from '@/tests/support/world/customers';
import { ORDER_ID } from '@/tests/support/world/record-ids';

test.use({ account: READER });

const inTokyo = `${LOG}/${ORDER_ID}?tz=Asia/Tokyo`;

test('a record leads to the log of its user, its customer and its action, in the zone of the page', async ({
  page,
}) => {
  await page.goto(inTokyo);
  for (const [name, link, query] of [
    ['User', /@/, 'user=sales%40tailspin.example'],
    ['Operation type', 'create_order', 'action=create_order'],
    ['Customer', 'Activities of this customer', `customer=${ADATUM.id}`],
  ] as const) {
    const leading = factOf(page.getByRole('main'), name).getByRole('link', { name: link });
    await expect(leading).toHaveAttribute('href', `${LOG}?tz=Asia%2FTokyo&${query}`);
    await leading.click();
    await expect(page.getByRole('button', { name: /^Details of Created order/ })).toHaveCount(1);
    await page.goBack();
  }
});

test('a record leads to its customer’s subscriptions and to what belongs to it', async ({
  page,
}) => {
  await page.goto(inTokyo);
  const main = page.getByRole('main');
  await factOf(main, 'Correlation ID').getByRole('link').click();
  await expect(page).toHaveURL(`${LOG}/${ORDER_ID}?tz=Asia%2FTokyo#correlated`);
  await expect(main.locator('#correlated')).toContainText('What else belongs to this');
  await factOf(main, 'Customer').getByRole('link', { name: ADATUM.name, exact: true }).click();
  await expect(page).toHaveURL(`/customers/${ADATUM.id}/subscriptions`);
});

test('a record leads on from its row, too', async ({ page }) => {
  await openHydrated(page, LOG);
  const button = detailsButton(page, `Updated subscription, ${WOODGROVE.name}`);
  await button.click();
  const user = 'sales-agent@tailspin.example';
  await factOf(await detailsOf(button), 'User')
    .getByRole('link', { name: user })
    .click();
  await expect(page).toHaveURL(`${LOG}?user=${encodeURIComponent(user)}`);
});
