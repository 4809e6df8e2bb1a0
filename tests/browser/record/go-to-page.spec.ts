import { LOG } from '@/tests/support/browser/log-page';
import { signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { largeOrder } from '@/tests/support/records/large-records';
import { storeRaw } from '@/tests/support/records/partners';

let session: Awaited<ReturnType<typeof signIn>>;

test.beforeAll(async () => {
  const { email, partner } = await makeTestUser();
  session = await signIn(email);
  const states = Array.from({ length: 10 }, (_, n) => ({
    ...largeOrder(40, { id: 'many-states' }),
    operationStatus: `state-${n}`,
  }));
  await storeRaw(partner, [largeOrder(501, { id: 'long-order' }), ...states]);
});

test.beforeEach(({ context }) => context.addCookies(session.cookies));

for (const [locale, label, of, button] of [
  ['en', 'Page', 'of 11', 'Go'],
  ['ja', 'ページ', '/ 11', '移動'],
  ['ko', '페이지', '/ 11', '이동'],
] as const) {
  test.describe(`in ${locale}, without JavaScript`, () => {
    test.use({ locale, javaScriptEnabled: false });

    test('a page of a record’s lines can be opened by its number', async ({ page }) => {
      await page.goto(`${LOG}/long-order?tz=Asia/Tokyo&unchanged=3`);
      const form = page.locator('#items form');
      await expect(form).toContainText(of);
      await form.getByLabel(label, { exact: true }).fill('11');
      await form.getByRole('button', { name: button, exact: true }).click();
      await expect(page).toHaveURL(`${LOG}/long-order?tz=Asia%2FTokyo&unchanged=3&items=11#items`);
      await expect(page.locator('#items').getByText('Product 500', { exact: true })).toBeVisible();
      await expect(form.getByLabel(label, { exact: true })).toHaveValue('11');
    });
  });
}

test('the lines of each state and the states themselves have pages', async ({ page }) => {
  await page.goto(`${LOG}/many-states`);
  await page.getByRole('navigation', { name: 'Pages of “Statuses”' }).getByLabel('Page').fill('3');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${LOG}/many-states?states=3#states`);
  const last = page.getByRole('region', { name: /^Status: / }).last();
  await last.getByText('All fields', { exact: true }).click();
  const items = last.getByRole('navigation', { name: /^Pages of “Other fields, / });
  await items.getByLabel('Page').fill('4');
  await items.getByRole('button', { name: 'Go' }).click();
  await expect(page).toHaveURL(/\?states=3&state=state-\d&unchanged=4#state-state-\d-unchanged$/);
  await expect(items).toContainText(/^.*76–100 of /);
});

test('a page number that does not exist is reported where it was entered', async ({ page }) => {
  await page.goto(`${LOG}/long-order`);
  const number = page.locator('#items form').getByLabel('Page');
  await number.fill('12');
  await page.locator('#items form').getByRole('button').click();
  expect(await number.evaluate((input: HTMLInputElement) => input.validity.rangeOverflow)).toBe(
    true,
  );
  await expect(page).toHaveURL(`${LOG}/long-order`);
});
