import type { Locator } from '@playwright/test';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsButtons, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM } from '@/tests/support/fixtures/customers';

test.use({ account: READER });

const chip = (label: string) => ({ name: `Remove ${label}`, exact: true });
const adatumChip = chip(`Customer: ${ADATUM.name}`);

test('a preset period is one click away, and marked when it is in view', async ({ page }) => {
  await openHydrated(page, `${LOG}?tz=Asia%2FTokyo`);
  const presets = page.getByRole('navigation', { name: 'Period' });
  await expect(presets.locator('[aria-current]')).toHaveText('Past month');
  await presets.getByRole('link', { name: 'Today' }).click();
  await expect(page).toHaveURL(/\?from=(\d{4}-\d\d-\d\d)&to=\1&tz=Asia%2FTokyo$/);
  await expect(presets.locator('[aria-current]')).toHaveText('Today');
});

test('a customer can be selected by part of the name, with the keyboard alone', async ({
  page,
}) => {
  await openHydrated(page, LOG);
  const field = page.getByRole('combobox', { name: 'Customer' });
  await field.fill(ADATUM.name.slice(1, 5).toUpperCase());
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([ADATUM.name]);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await field.press('Escape');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(0);
  await field.press('a');
  await field.fill(ADATUM.name.slice(0, 4));
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([ADATUM.name]);
  await field.press('ArrowDown');
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toHaveText(
    ADATUM.name,
  );
  await field.press('Enter');
  await expect(page).toHaveURL(`${LOG}?customer=${ADATUM.id}`);
  await expect(page.getByRole('link', adatumChip)).toBeVisible();
  await expect(field).toHaveValue('');
});

test('a customer search without a match is reported while typing, and as an error on Enter', async ({
  page,
}) => {
  await openHydrated(page, LOG);
  const field = page.getByRole('combobox', { name: 'Customer' });
  const sentence = 'No customer has “nobody-of-this” in the name.';
  await field.fill('nobody-of-this');
  await expect(page.getByText(sentence)).toBeVisible();
  await expect(field).not.toHaveAttribute('aria-invalid');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(sentence);
  await expect(field).toBeFocused();
  await expect(page).toHaveURL(LOG);
  await field.fill(ADATUM.name.slice(0, 4));
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([ADATUM.name]);
  await expect(page.getByText(sentence)).toHaveCount(0);
});

test('a customer search without a match can be corrected at its field, and the other filters stay', async ({
  page,
}) => {
  await openHydrated(page, `${LOG}?customer-name=nobody-of-this&status=succeeded`);
  const field = page.getByRole('combobox', { name: 'Customer' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('nobody-of-this');
  await expect(detailsButtons(page)).toHaveCount(0);
  await field.fill(ADATUM.name.slice(0, 4));
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(`${LOG}?customer=${ADATUM.id}&status=succeeded`);
});

test('each filter is removed by its chip, and all by one link', async ({ page }) => {
  await openHydrated(page, `${LOG}?action=add_customer&status=failed&q=a&tz=Asia%2FTokyo`);
  await page.getByRole('link', chip('Status: Failed')).click();
  await expect(page).toHaveURL(`${LOG}?tz=Asia%2FTokyo&action=add_customer&q=a`);
  await page.getByRole('link', chip('Search: a')).click();
  await expect(page).toHaveURL(`${LOG}?tz=Asia%2FTokyo&action=add_customer`);
  await expect(page.getByRole('link', chip('Action: Added customer'))).toBeVisible();
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(`${LOG}?tz=Asia%2FTokyo`);
  await expect(page.getByRole('link', { name: /^Remove/ })).toHaveCount(0);
});

test('a list is counted when it is opened, and closes on Escape', async ({ page }) => {
  await openHydrated(page, LOG);
  const summary = page.locator('summary', { hasText: 'Action' });
  await summary.click();
  const action = page.getByRole('checkbox', { name: /^Added customer 2$/ });
  await action.press('Escape');
  await expect(summary).toBeFocused();
  await expect(action).toBeHidden();
  await summary.click();
  await action.check();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(`${LOG}?action=add_customer`);
  await expect(detailsButtons(page)).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'Export log (2)' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Export NDJSON (2)' })).toBeVisible();
});

test('a row’s customer, action and user are one click from being filtered by', async ({ page }) => {
  await page.goto(`${LOG}?q=${encodeURIComponent(ADATUM.name)}`);
  const row = page.locator('tr', { has: detailsButton(page, `Created order, ${ADATUM.name}`) });
  await row.getByRole('link', { name: 'Show only this action' }).click();
  await expect(page.getByRole('link', chip('Action: Created order'))).toBeVisible();
  await row.getByRole('link', { name: 'Show only this customer' }).click();
  await row.getByRole('link', { name: 'Show only this user' }).click();
  const { searchParams } = new URL(page.url());
  expect([...searchParams.keys()]).toEqual(['customer', 'action', 'user', 'q']);
  await expect(page.getByRole('link', { name: /^Show only/ })).toHaveCount(0);
});

test('an impossible value is reported at its list', async ({ page }) => {
  await page.goto(`${LOG}?status=a%00b&action=add_customer`);
  await expect(page.locator('summary', { hasText: 'Status' })).toHaveAccessibleDescription(
    'A value of status is too long or has characters that no record can have.',
  );
  await expect(detailsButtons(page)).toHaveCount(0);
});

for (const width of [700, 900, 1280]) {
  test(`at ${width} pixels the fields are in one row and the lists in another`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`${LOG}?from=never`);
    const form = page.getByRole('search');
    const topOf = async (control: Locator) => (await control.boundingBox())?.y;
    const fields = [
      ...['Search', 'Customer', 'From', 'To'].map((name) => form.getByLabel(name, { exact: true })),
      form.getByRole('button', { name: 'Show', exact: true }),
    ];
    const tops = await Promise.all(fields.map(topOf));
    expect(new Set(tops).size).toBe(1);
    const lists = await Promise.all((await form.locator('summary').all()).map(topOf));
    expect(lists).toHaveLength(5);
    expect(new Set(lists).size).toBe(1);
    expect(lists[0]).toBeGreaterThan(tops[0] ?? Infinity);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('part of one customer’s name finds it', async ({ page }) => {
    await page.goto(`${LOG}?status=succeeded`);
    await page.getByLabel('Customer', { exact: true }).fill(ADATUM.name.slice(0, 4));
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(`${LOG}?customer=${ADATUM.id}&status=succeeded`);
    await expect(page.getByRole('link', adatumChip)).toBeVisible();
  });

  test('part of several names leads to a choice among them', async ({ page }) => {
    await page.goto(`${LOG}?customer-name=a`);
    await page.getByLabel(ADATUM.name).check();
    await page.getByLabel('Added customer').check();
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByRole('link', adatumChip)).toBeVisible();
    await expect(page.getByRole('link', chip('Action: Added customer'))).toBeVisible();
  });

  test('a customer search without a match is reported at the field', async ({ page }) => {
    await page.goto(`${LOG}?customer-name=nobody-of-this`);
    await expect(page.getByRole('combobox', { name: 'Customer' })).toHaveAccessibleDescription(
      'No customer has “nobody-of-this” in the name.',
    );
  });
});
