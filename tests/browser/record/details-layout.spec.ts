import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsOf, factOf, LOG } from '@/tests/support/browser/log-page';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { signIn } from '@/tests/support/browser/fixtures/session';
import { expect, test } from '@/tests/support/browser/test';
import { ADATUM, rawRecord } from '@/tests/support/records/audit-records';
import { ORDINARY } from '@/tests/support/records/ordinary-records';
import { storeRaw, type TestPartner } from '@/tests/support/records/partners';

// Longer than a column.
const idOf = (n: number) => `ordinary-${n}_${'a'.repeat(60)}_${'b'.repeat(40)}`;
const DAY = `${LOG}?from=2026-03-10&to=2026-03-10`;
const RECORD_TIME = '2026-03-10T08:00:00.1234567Z';

let partner: TestPartner;
let session: Awaited<ReturnType<typeof signIn>>;

test.beforeAll(async () => {
  const staff = await makeTestUser();
  partner = staff.partner;
  session = await signIn(staff.email);
  const records = Object.values(ORDINARY).map((fields, n) =>
    rawRecord({
      ...fields,
      id: idOf(n),
      operationDate: RECORD_TIME.replace('08', `0${n + 1}`),
    }),
  );
  await storeRaw(partner, [
    ...records,
    rawRecord({
      ...ORDINARY['Updated subscription'],
      id: 'failed',
      operationType: 'convert_trial_subscription',
      operationStatus: 'failed',
      operationDate: RECORD_TIME.replace('08', '07'),
      customizedData: [{ key: 'ErrorMessage', value: 'There are too few licenses.' }],
    }),
  ]);
});

test.beforeEach(({ context }) => context.addCookies(session.cookies));

test('the details of an ordinary change take at most 300 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openHydrated(page, DAY);
  for (const name of Object.keys(ORDINARY)) {
    const button = detailsButton(page, `${name}, ${ADATUM.name}`);
    await button.click();
    const details = await detailsOf(button);
    await expect(details.getByText('All fields', { exact: true })).toBeVisible();
    expect((await details.boundingBox())?.height, name).toBeLessThanOrEqual(300);
    await button.click();
  }
});

test('a long id of a fact takes one line, and its whole is in the title', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openHydrated(page, DAY);
  const button = detailsButton(page, `Updated subscription, ${ADATUM.name}`);
  await button.click();
  const id = factOf(await detailsOf(button), 'Record ID');
  await expect(id.getByTitle(idOf(0), { exact: true })).toBeVisible();
  expect((await id.boundingBox())?.height).toBeLessThan(28);
});

test('a failed change says why before anything else', async ({ page }) => {
  await page.goto(`${LOG}/failed`);
  const reason = page.getByText('Reason: There are too few licenses.');
  const table = page.getByRole('table', { name: 'Requested change' });
  await expect(reason).toBeVisible();
  expect((await reason.boundingBox())?.y).toBeLessThan((await table.boundingBox())?.y ?? 0);
});

test('terms, cycles and times are in words, as stored in their titles', async ({ page }) => {
  await page.goto(`${LOG}/${idOf(0)}?tz=Asia/Tokyo`);
  await page.getByText('All fields', { exact: true }).click();
  const main = page.getByRole('main');
  await expect(factOf(main, 'Term')).toHaveText('3 years');
  await expect(factOf(main, 'Term').getByTitle('P3Y')).toBeVisible();
  await expect(factOf(main, 'Term ends')).toHaveText('22 Nov 2026, 03:00 Asia/Tokyo');
});

test('the facts that matter are in sight, and the others are folded', async ({ page }) => {
  await openHydrated(page, DAY);
  const button = detailsButton(page, `Updated subscription, ${ADATUM.name}`);
  await button.click();
  const details = await detailsOf(button);
  const shown = ['User', 'Time', 'Status', 'Customer', 'Correlation ID', 'Record ID'];
  const folded = ['User type', 'Operation type', 'Resource type', 'Customer ID'];
  for (const name of shown) await expect(factOf(details, name)).toBeVisible();
  for (const name of folded) await expect(factOf(details, name)).toBeHidden();
  await details.getByText('All fields', { exact: true }).click();
  for (const name of [...shown, ...folded]) await expect(factOf(details, name)).toBeVisible();
});

test('a record opened from a view leads to the newer and the older one of it', async ({ page }) => {
  const view = `${DAY}&status=succeeded`;
  await openHydrated(page, view);
  const button = detailsButton(page, `Updated subscription, ${ADATUM.name}`);
  await button.click();
  await (await detailsOf(button)).getByRole('link', { name: 'Open this record' }).click();
  const here = page.getByRole('navigation', { name: 'In this view' });
  await expect(here).toContainText('4 of 4');
  await expect(here.getByRole('link', { name: /^Older/ })).toHaveCount(0);
  await here.getByRole('link', { name: /^Newer: / }).click();
  await expect(here).toContainText('3 of 4');
  await expect(page).toHaveURL(/\/ordinary-1_a+_b+\?view=from%3D2026-03-10/);
  await page.getByRole('main').getByRole('link', { name: 'Activity Log' }).click();
  await expect(page).toHaveURL(view);
});
