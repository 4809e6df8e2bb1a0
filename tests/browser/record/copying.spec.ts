import { signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsOf, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { ADATUM, rawOrder, rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';

const DAY = `${LOG}?from=2026-03-10&to=2026-03-10`;
const RECORD_TIME = '2026-03-10T08:00:00.1234567Z';
const USER = '7d0c9a52-1c0e-4a63-9d0c-0f6f2f6f1a01';
const SUBSCRIPTION = '12b85ab5-6c71-4dab-9ee5-017091eb089d';

test.beforeEach(async ({ context }) => {
  const { email, partner } = await makeTestUser();
  const value = (quantity: number) => ({ Id: SUBSCRIPTION, Quantity: quantity });
  await storeRaw(partner, [
    rawRecord({
      operationDate: RECORD_TIME,
      operationType: 'update_subscription',
      resourceType: 'subscription',
      resourceOldValue: value(153),
      resourceNewValue: value(172),
      customizedData: [
        { key: 'SubscriptionId', value: SUBSCRIPTION },
        { key: 'CustomerUserId', value: USER },
      ],
    }),
    rawOrder(['Microsoft 365 E3', 'Visio Plan 2'], { operationDate: RECORD_TIME }),
  ]);
  await context.addCookies((await signIn(email)).cookies);
});

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('an identifier and the stored time are copied by the button beside them', async ({
    page,
  }) => {
    await openHydrated(page, DAY);
    const button = detailsButton(page, `Updated subscription, ${ADATUM.name}`);
    await button.click();
    const details = await detailsOf(button);
    for (const [name, text] of [
      ['Subscription ID', SUBSCRIPTION],
      ['Time', RECORD_TIME],
      ['Customer user ID', USER],
    ] as const) {
      await details.getByRole('button', { name: `Copy ${name}` }).click();
      await expect(page.getByText('Copied.', { exact: true })).toBeVisible();
      // The message of the copy before may still stand there.
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    }
  });

  test('so are the identifiers of each product of an order', async ({ page }) => {
    await openHydrated(page, DAY);
    const button = detailsButton(page, `Created order, ${ADATUM.name}`);
    await button.click();
    const row = (await detailsOf(button)).getByRole('row').filter({ hasText: 'Visio Plan 2' });
    for (const [name, text] of [
      ['Offer ID', 'CFQ7TTC0LH01:0001'],
      ['Subscription ID', '00000000-0000-4000-8000-000000000001'],
    ] as const) {
      await row.getByRole('button', { name: `Copy ${name}` }).click();
      await expect(page.getByText('Copied.', { exact: true })).toBeVisible();
      // The message of the copy before may still stand there.
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    }
  });
});

test('a text that the browser refuses to copy is selected, and no tick says otherwise', async ({
  page,
}) => {
  await openHydrated(page, DAY);
  const button = detailsButton(page, `Updated subscription, ${ADATUM.name}`);
  await button.click();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  const details = await detailsOf(button);
  await details.getByRole('button', { name: 'Copy Time' }).click();
  await expect(page.getByText('Selected. Press Ctrl+C to copy.')).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe(RECORD_TIME);
  await expect(details.locator('[data-copied]')).toHaveCount(0);
});

for (const hasTouch of [false, true]) {
  test.describe(hasTouch ? 'with a finger' : 'with a mouse', () => {
    test.use({ hasTouch, isMobile: hasTouch });

    test('no copy button reaches over another one', async ({ page }) => {
      await page.setViewportSize({ width: 900, height: 900 });
      await openHydrated(page, DAY);
      const button = detailsButton(page, `Updated subscription, ${ADATUM.name}`);
      await button.click();
      const details = await detailsOf(button);
      await details.getByText('All fields', { exact: true }).click();
      const buttons = details.locator('[data-copy]');
      await expect.poll(() => buttons.count()).toBeGreaterThan(5);
      const [missed, sizes] = await buttons.evaluateAll((all) => {
        // Beside its round corners.
        const edges = ({ left, right, top, bottom }: DOMRect) =>
          [top + 1, bottom - 1].map((y) => [(left + right) / 2, y] as const);
        const missing = all.filter((one) => {
          one.scrollIntoView({ block: 'center' });
          return edges(one.getBoundingClientRect()).some(
            ([x, y]) => document.elementFromPoint(x, y)?.closest('button') !== one,
          );
        });
        const heights = all.map((one) => one.getBoundingClientRect().height);
        return [missing.map((one) => one.ariaLabel), heights];
      });
      expect(missed).toEqual([]);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(hasTouch ? 44 : 24);
    });
  });
}
