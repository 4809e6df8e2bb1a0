import { INSIGHTS_PATH } from '@/lib/insights/paths';
import { parseCsv } from '@/tests/support/browser/download';
import { LOG } from '@/tests/support/browser/log-page';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import {
  signInPage,
  makeSubscriptionFixture,
} from '@/tests/support/browser/fixtures/subscription-fixture';
import { expect, test } from '@/tests/support/browser/test';
import { makeSubscription } from '@/tests/support/records/subscriptions';

const MARCH = 'from=2026-03-01&to=2026-03-31';
const TITLE = 'Analyze subscriptions and licenses';

const SOLD = { createdAt: new Date('2026-03-10T10:00:00Z') };

/** A partner with one subscription sold in March, one sold since and one that is suspended. */
async function openFigures() {
  const fixture = await makeSubscriptionFixture({
    subscription: { ...SOLD, friendlyName: '=1+1', quantity: 12 },
  });
  await makeSubscription(fixture.partner, { friendlyName: 'Sold since', quantity: 5 });
  await makeSubscription(fixture.partner, { friendlyName: 'Paused', status: 'suspended' });
  return fixture;
}

test('the log links to the figures, and each figure links to exactly what it counts', async ({
  page,
}) => {
  const { user, customer } = await openFigures();
  await signInPage(page, user);
  await page.goto(LOG);
  await expect(page.getByRole('heading', { name: 'Next steps' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await page.goto(`${INSIGHTS_PATH}?${MARCH}`);
  for (const [figure, count] of [
    ['Sold', 1],
    ['Active', 2],
    ['Suspended', 1],
    ['Trials', 0],
  ] as const) {
    const name = `${count} subscription${count === 1 ? '' : 's'}: ${figure}`;
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(figure);
    await expect(page.locator('tbody').getByRole('row')).toHaveCount(count);
    await page.getByRole('main').getByRole('link', { name: TITLE }).click();
    await expect(page).toHaveURL(`${INSIGHTS_PATH}?${MARCH}`);
  }
  await page.getByRole('link', { name: '1 subscription: Sold', exact: true }).click();
  await expect(page.getByRole('row').last()).toContainText('10 Mar 2026');
  await page.getByRole('row').last().getByRole('link', { name: customer.name }).click();
  await expect(page).toHaveURL(`/customers/${customer.id}/subscriptions`);
});

test('the chart has a table of the days with sales, each linked to its list', async ({ page }) => {
  const { user } = await openFigures();
  await signInPage(page, user);
  await page.goto(`${INSIGHTS_PATH}?${MARCH}`);
  await page.getByText('Show as table').click();
  await expect(page.locator('tbody').getByRole('row')).toHaveCount(1);
  const row = page.getByRole('row', { name: '10 Mar 2026' });
  await expect(row.getByRole('cell').nth(1)).toContainText('1');
  await expect(row.getByRole('cell').nth(2)).toContainText('12');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/figure=sold&from=2026-03-10&to=2026-03-10$/);
  await expect(page.locator('tbody').getByRole('row')).toHaveCount(1);
});

test('figures and lists are downloaded as CSV without spreadsheet formulas', async () => {
  const { user, subscription } = await openFigures();
  const client = await openClient(await signIn(user.email));
  const figures = await client.get(`${INSIGHTS_PATH}/export?${MARCH}`);
  expect(figures.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="subscription-figures_2026-03-01_2026-03-31.csv"',
    'cache-control': 'no-store',
  });
  const [sold, ...others] = parseCsv(await figures.body()).records;
  expect(sold).toMatchObject({
    Figure: 'Sold',
    From: '2026-03-01',
    Subscriptions: '1',
    Licenses: '12',
  });
  const product = others.find((record) => record['Figure'] === 'Top products by subscriptions');
  expect(product?.['Offer ID']).toBe(subscription.offerId);
  const list = await client.get(
    `${INSIGHTS_PATH}/list/export?figure=active&${MARCH}&tz=Asia/Tokyo`,
  );
  const { records } = parseCsv(await list.body());
  expect(list.headers()['x-export-rows']).toBe(String(records.length));
  // As of now, whatever the period.
  expect(list.headers()['content-disposition']).toMatch(
    /filename="subscriptions-active_\d{4}-\d\d-\d\d\.csv"$/,
  );
  const ofPeriod = await client.get(`${INSIGHTS_PATH}/list/export?figure=sold&${MARCH}`);
  expect(ofPeriod.headers()['content-disposition']).toContain(
    'subscriptions-sold_2026-03-01_2026-03-31.csv',
  );
  expect(records.map(({ Subscription }) => Subscription).sort()).toEqual(["'=1+1", 'Sold since']);
  expect(records.map((record) => record['Bought (Asia/Tokyo)'])).toContain('2026-03-10 19:00:00');
  await client.dispose();
});

test('a page after the last one of a list redirects to the last one', async () => {
  const { user } = await openFigures();
  const client = await openClient(await signIn(user.email));
  for (const [figure, page] of [
    ['active', 7],
    ['trials', 2],
  ]) {
    const list = `${INSIGHTS_PATH}/list?figure=${figure}&${MARCH}`;
    const reply = await client.get(`${list}&page=${page}`);
    expect([reply.status(), reply.headers().location]).toEqual([307, list]);
  }
  await client.dispose();
});

for (const role of ['helpdesk_agent', 'billing_admin'] as const) {
  test.describe(`a holder of ${role}`, () => {
    test.use({ expectedErrors: [/status of 403/] });

    test('gets neither a link to the figures nor any of them', async ({ page }) => {
      const { user } = await makeSubscriptionFixture({ roles: [role], subscription: SOLD });
      await signInPage(page, user);
      await page.goto(LOG);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('link', { name: TITLE })).toHaveCount(0);
      await expect(page.getByRole('heading', { name: 'Next steps' })).toHaveCount(0);
      expect((await page.goto(INSIGHTS_PATH))?.status()).toBe(403);
      await expect(page.getByText('Churned')).toHaveCount(0);
      const client = await openClient(await signIn(user.email));
      for (const path of ['', '/export', '/list?figure=sold', '/list/export?figure=sold']) {
        const response = await client.get(INSIGHTS_PATH + path);
        expect(response.status()).toBe(403);
        expect(await response.text()).not.toMatch(/Churned|Mail for everyone|Renewing|Relecloud/);
      }
      // Next answers its own router with 200, whatever the gate says: with the refusal alone.
      const ofRouter = await client.get(`${INSIGHTS_PATH}?_rsc`, { headers: { RSC: '1' } });
      expect(await ofRouter.text()).toContain('NEXT_HTTP_ERROR_FALLBACK;403');
      expect(await ofRouter.text()).not.toMatch(/Churned|Mail for everyone|Renewing|Relecloud/);
      await client.dispose();
    });
  });
}

test('an invalid period is reported at its field, and nothing is counted', async ({ page }) => {
  const { user } = await openFigures();
  await signInPage(page, user);
  await page.goto(`${INSIGHTS_PATH}?from=2026-03-02&to=2026-03-01&tz=Nowhere`);
  await expect(page.getByLabel('From', { exact: true })).toHaveAccessibleDescription(
    'The start date must be on or before the end date.',
  );
  await expect(
    page.getByRole('group', { name: 'Time zone' }).locator('summary'),
  ).toHaveAccessibleDescription(/isn’t a time zone/);
  await expect(page.getByText('Churned')).toHaveCount(0);
  await page.goto(`${INSIGHTS_PATH}/list?figure=profit&page=0`);
  await expect(page.getByRole('main')).toContainText('Not a valid figure.');
  await expect(page.getByRole('main')).toContainText('Page must be a number from 1.');
});
