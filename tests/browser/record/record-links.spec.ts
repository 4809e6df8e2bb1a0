import { ADATUM as AUDITED, rawRecord } from '@/tests/support/records/audit-records';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsOf, factOf, LOG } from '@/tests/support/browser/log-page';
import { signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { manyFields } from '@/tests/support/records/large-records';
import { storeRaw } from '@/tests/support/records/partners';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM, WOODGROVE } from '@/tests/support/fixtures/customers';
import { ORDER_ID } from '@/tests/support/fixtures/record-ids';

test.use({ account: READER });

const inTokyo = `${LOG}/${ORDER_ID}?tz=Asia/Tokyo`;

test('a record links to the log of its user, its customer and its action, in the zone of the page', async ({
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

test('a record links to its customer’s subscriptions and to its correlated records', async ({
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

test('a record’s row has the same links', async ({ page }) => {
  await openHydrated(page, LOG);
  const button = detailsButton(page, `Updated subscription, ${WOODGROVE.name}`);
  await button.click();
  const user = 'sales-agent@tailspin.example';
  await factOf(await detailsOf(button), 'User')
    .getByRole('link', { name: user })
    .click();
  await expect(page).toHaveURL(`${LOG}?user=${encodeURIComponent(user)}`);
});

test.describe('from a view of some days', () => {
  test.use({ account: null });

  const VIEW = 'from=2026-03-01&to=2026-03-31&tz=Asia%2FTokyo&hours=8-20';

  test('a row links to the log of the same days and hours, without the other filters', async ({
    page,
    context,
  }) => {
    const { email, partner } = await makeTestUser({ roles: ['admin_agent'] });
    await storeRaw(partner, [rawRecord({ operationDate: '2026-03-10T03:00:00Z' })]);
    await context.addCookies((await signIn(email)).cookies);
    const { id } = AUDITED;
    await openHydrated(page, `${LOG}?${VIEW}&customer=${id}&status=succeeded&q=exchange`);
    const button = detailsButton(page, `Updated subscription, ${AUDITED.name}`);
    await button.click();
    const details = await detailsOf(button);
    for (const [name, link, query] of [
      ['User', /@/, 'user=sales%40tailspin.example'],
      ['Operation type', 'update_subscription', 'action=update_subscription'],
      ['Customer', 'Activities of this customer', `customer=${id}`],
    ] as const) {
      const leading = factOf(details, name).getByRole('link', { name: link });
      await expect(leading).toHaveAttribute('href', `${LOG}?${VIEW}&${query}`);
    }
    const figures = page.getByRole('link', { name: 'Analyze subscriptions and licenses' });
    await expect(figures).toHaveAttribute(
      'href',
      '/insights/subscriptions?from=2026-03-01&to=2026-03-31&tz=Asia%2FTokyo',
    );
    await factOf(details, 'User').getByRole('link').click();
    await expect(page).toHaveURL(`${LOG}?${VIEW}&user=sales%40tailspin.example`);
    await expect(page.getByText(/^1 activity, /)).toBeVisible();
  });

  test('fifty large records fit on an ordinary page of the log', async ({ page, context }) => {
    test.setTimeout(180_000);
    const { email, partner } = await makeTestUser();
    const large = { attributes: manyFields(60_000), customizedData: null };
    for (let stored = 0; stored < 50; stored += 10) {
      const records = Array.from({ length: 10 }, (_, n) =>
        rawRecord({
          ...large,
          operationDate: `2026-03-10T03:${10 + stored / 10}:0${n}Z`,
          resourceNewValue: `{"Text":"${'x'.repeat(500_000)}"}`,
        }),
      );
      await storeRaw(partner, records);
    }
    await context.addCookies((await signIn(email)).cookies);
    const day = `${LOG}?from=2026-03-10&to=2026-03-10`;
    const response = await page.request.get(day);
    expect((await response.body()).byteLength).toBeLessThan(400_000);
    await openHydrated(page, day);
    const button = detailsButton(page, `Updated subscription, ${AUDITED.name}`);
    await button.click();
    const details = await detailsOf(button);
    await expect(details.getByText('It is too large to stand here')).toBeVisible();
    await expect(details.getByRole('table', { name: 'What changed' })).toContainText('xxxx…');
    await details.getByRole('link', { name: 'own page' }).last().click();
    await expect(page.getByText('1–50 of 60,000')).toBeVisible();
  });
});
