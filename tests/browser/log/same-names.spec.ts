import { randomUUID } from 'node:crypto';
import { REACH_PATH, subscriptionsPath } from '@/lib/activity/paths';
import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG, openMenu } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';
import { subscriptionWith } from '@/tests/support/records/subscriptions';
import { ownerPrisma } from '@/tests/support/database/as-owner';

const MARCH = 'from=2026-03-01&to=2026-03-31';
const EAST = 'Contoso (contoso-east.example)';
const WEST = 'CONTOSO (contoso-west.example)';

/** A partner with three customers, two of them with the same name. */
async function openWithSameNames() {
  const staff = await makeTestUser({ roles: ['global_admin'] });
  const { partner } = staff;
  const [east, west, alone] = [
    { id: randomUUID(), name: 'Contoso', primaryDomain: 'contoso-east.example' },
    { id: randomUUID(), name: 'CONTOSO', primaryDomain: 'contoso-west.example' },
    { id: randomUUID(), name: 'Fabrikam', primaryDomain: 'fabrikam.example' },
  ] as const;
  const customers = [east, west, alone];
  const prisma = ownerPrisma();
  await prisma.customer.createMany({
    data: customers.map((one) => ({ ...one, partnerId: partner.id })),
  });
  await prisma.subscription.createMany({
    data: customers.map(({ id }) => ({
      ...subscriptionWith(),
      partnerId: partner.id,
      customerId: id,
    })),
  });
  await storeRaw(
    partner,
    customers.map(({ id, name }, minute) =>
      rawRecord({
        id: `record-${minute}`,
        customerId: id,
        customerName: name,
        originalCorrelationId: 'together',
        operationDate: `2026-03-10T08:0${minute}:00Z`,
      }),
    ),
  );
  return { staff, east, west, alone };
}

test('customers of the same name are distinguished wherever they appear together', async ({
  page,
}) => {
  const { staff, east, west } = await openWithSameNames();
  await signInPage(page, staff);
  await openHydrated(page, `${LOG}?${MARCH}`);
  const rowNames = page.locator('.activity-row .customer a:not(:empty)');
  await expect(rowNames).toHaveText(['Fabrikam', WEST, EAST]);
  await expect(
    page.getByRole('button', { name: `Details of Updated subscription, ${EAST}` }),
  ).toBeVisible();

  await openMenu(page, 'Customer');
  await page.getByRole('combobox', { name: 'Customer' }).fill('contoso');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([WEST, EAST]);

  await page.goto(`${LOG}?${MARCH}&customer=${east.id}&customer=${west.id}`);
  for (const name of [EAST, WEST])
    await expect(page.getByRole('link', { name: `Remove Customer: ${name}` })).toBeVisible();
  expect(await page.title()).toContain(EAST);
  expect(await page.title()).toContain(WEST);

  await page.goto(`${LOG}?customer-name=contoso`);
  for (const name of [EAST, WEST]) await expect(page.getByRole('checkbox', { name })).toBeVisible();

  await page.goto(`${LOG}/record-2`);
  const others = page.getByRole('table', { name: /^Other records/ });
  await expect(others.getByRole('link', { name: EAST })).toBeVisible();
  await expect(others.getByRole('link', { name: WEST })).toBeVisible();

  await page.goto(`${REACH_PATH}?${MARCH}`);
  await page.getByRole('row').nth(1).locator('summary').click();
  const reached = page.getByRole('row').nth(1).getByRole('listitem');
  for (const name of [WEST, EAST, 'Fabrikam'])
    await expect(reached.filter({ hasText: name })).toBeVisible();

  for (const path of ['/customers', '/insights/subscriptions/list?figure=active']) {
    await page.goto(path);
    for (const name of [EAST, WEST, 'Fabrikam'])
      await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  }
});

test('a name that is unique in the view has no qualifier', async ({ page }) => {
  const { staff, east, alone } = await openWithSameNames();
  await signInPage(page, staff);
  await page.goto(`${LOG}?${MARCH}&customer=${east.id}&customer=${alone.id}`);
  await expect(page.locator('.activity-row .customer a:not(:empty)')).toHaveText([
    'Fabrikam',
    'Contoso',
  ]);
  await expect(
    page.getByRole('link', { name: 'Remove Customer: Contoso', exact: true }),
  ).toBeVisible();
});

test('the pages of a customer and of a record say which customer it is', async ({ page }) => {
  const { staff, alone } = await openWithSameNames();
  const { partner } = staff;
  const sameName = { id: randomUUID(), name: 'Fabrikam', primaryDomain: 'fabrikam-two.example' };
  await ownerPrisma().customer.create({ data: { ...sameName, partnerId: partner.id } });
  await signInPage(page, staff);
  await page.goto(subscriptionsPath(alone.id));
  await expect(page.getByText('Fabrikam (fabrikam.example), 1 subscription')).toBeVisible();
  await expect(page).toHaveTitle(/^Subscriptions · Fabrikam \(fabrikam\.example\)/);
  await page.goto(subscriptionsPath(sameName.id));
  await expect(page.getByText('Fabrikam (fabrikam-two.example), 0 subscriptions')).toBeVisible();
  await page.goto(`${LOG}/record-2`);
  const customer = page.getByRole('link', { name: 'Fabrikam (fabrikam.example)' });
  await expect(customer.first()).toBeVisible();
});

test('a qualifier does not make a row higher', async ({ page }) => {
  const { staff } = await openWithSameNames();
  await signInPage(page, staff);
  await page.goto(`${LOG}?${MARCH}`);
  const rows = page.locator('.activity-row');
  await expect(rows.locator('.name-qualifier')).toHaveCount(2);
  const heights = await rows.evaluateAll((all) =>
    all.map((row) => row.getBoundingClientRect().height),
  );
  expect(new Set(heights).size).toBe(1);
});
