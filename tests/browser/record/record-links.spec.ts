import { ADATUM as AUDITED, rawRecord } from '@/tests/support/records/audit-records';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsOf, factOf, LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
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
  for (const [name, query] of [
    [/^This user, (?!all)/, 'user=sales%40tailspin.example'],
    [/^This action, (?!all)/, 'action=create_order'],
    [/^This customer, (?!all)/, `customer=${ADATUM.id}`],
  ] as const) {
    const leading = page.getByRole('main').getByRole('link', { name });
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
  await expect(page).toHaveURL(`${LOG}/${ORDER_ID}?tz=Asia/Tokyo#correlated`);
  await expect(main.locator('#correlated')).toContainText('Related activity');
  await factOf(main, 'Customer').getByRole('link', { name: ADATUM.name, exact: true }).click();
  await expect(page).toHaveURL(`/customers/${ADATUM.id}/subscriptions`);
});

test('a record’s row has the same links', async ({ page }) => {
  await openHydrated(page, LOG);
  const button = detailsButton(page, `Updated subscription, ${WOODGROVE.name}`);
  await button.click();
  const user = 'sales-agent@tailspin.example';
  await (await detailsOf(button)).getByRole('link', { name: /^This user, (?!all)/ }).click();
  await expect(page).toHaveURL(`${LOG}?user=${encodeURIComponent(user)}`);
});

test.describe('from a view of some days', () => {
  test.use({ account: null });

  const VIEW = 'from=2026-03-01&to=2026-03-31&tz=Asia%2FTokyo&hours=8-20';

  test('a row links to the log of the same days and hours, without the other filters', async ({
    page,
  }) => {
    const { email, partner } = await makeTestUser({ roles: ['admin_agent'] });
    await storeRaw(partner, [rawRecord({ operationDate: '2026-03-10T03:00:00Z' })]);
    await signInPage(page, { email });
    const { id } = AUDITED;
    await openHydrated(page, `${LOG}?${VIEW}&customer=${id}&status=succeeded&q=exchange`);
    const button = detailsButton(page, `Updated subscription, ${AUDITED.name}`);
    await button.click();
    const details = await detailsOf(button);
    for (const [name, query] of [
      ['This user', 'user=sales%40tailspin.example'],
      ['This action', 'action=update_subscription'],
      ['This customer', `customer=${id}`],
    ] as const) {
      const during = details.getByRole('link', { name: `${name}, 1 Mar – 31 Mar 2026` });
      await expect(during).toHaveAttribute('href', `${LOG}?${VIEW}&${query}`);
      const all = details.getByRole('link', { name: `${name}, all time` });
      const always = new RegExp(
        `from=2000-01-01&to=\\d{4}-\\d\\d-\\d\\d&tz=Asia%2FTokyo&${query}$`,
      );
      await expect(all).toHaveAttribute('href', always);
    }
    const figures = page.getByRole('link', { name: 'Analyze subscriptions and licenses' });
    await expect(figures).toHaveAttribute(
      'href',
      '/insights/subscriptions?from=2026-03-01&to=2026-03-31&tz=Asia%2FTokyo',
    );
    await details.getByRole('link', { name: /^This user, 1 Mar/ }).click();
    await expect(page).toHaveURL(`${LOG}?${VIEW}&user=sales%40tailspin.example`);
    await expect(page.getByText(/^1 activity · /)).toBeVisible();
  });

  test('fifty large records fit on an ordinary page of the log', async ({ page }) => {
    const { email, partner } = await makeTestUser();
    // The newest is larger than a row may show. Of the others, a tenth would already be too much.
    const sized = (minute: number, { fields, letters }: { fields: number; letters: number }) =>
      rawRecord({
        attributes: manyFields(fields),
        customizedData: null,
        operationDate: `2026-03-10T03:${minute}:00Z`,
        resourceNewValue: `{"Text":"${'x'.repeat(letters)}"}`,
      });
    await storeRaw(partner, [
      sized(59, { fields: 60_000, letters: 500_000 }),
      ...Array.from({ length: 49 }, (_, n) => sized(10 + n, { fields: 3_000, letters: 50_000 })),
    ]);
    await signInPage(page, { email });
    const day = `${LOG}?from=2026-03-10&to=2026-03-10`;
    const response = await page.request.get(day);
    expect((await response.body()).byteLength).toBeLessThan(400_000);
    await openHydrated(page, day);
    const button = detailsButton(page, `Updated subscription, ${AUDITED.name}`);
    await button.click();
    const details = await detailsOf(button);
    await details.getByText('Source data', { exact: true }).click();
    await expect(details.getByText('Too large to show here.')).toBeVisible();
    await expect(details.getByRole('table', { name: 'What changed' })).toContainText('xxxx…');
    await details.getByRole('link', { name: 'record’s page' }).last().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Updated subscription');
    await page.getByText('Source data', { exact: true }).click();
    await expect(page.getByText('1–50 of 60,000')).toBeVisible();
  });
});
