import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsButtons, LOG, openMenu } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM } from '@/tests/support/fixtures/customers';

test.use({ account: READER });

const chip = (label: string) => ({ name: `Remove ${label}`, exact: true });
const adatumChip = chip(`Customer: ${ADATUM.name}`);

test('a preset period is one click away, and marked when it is in view', async ({ page }) => {
  await openHydrated(page, `${LOG}?tz=Asia%2FTokyo`);
  await openMenu(page, 'Period');
  const presets = page.getByRole('navigation', { name: 'Period' });
  await expect(presets.locator('[aria-current]')).toHaveText('Past month');
  await presets.getByRole('link', { name: 'Today' }).click();
  await expect(page).toHaveURL(/\?from=(\d{4}-\d\d-\d\d)&to=\1&tz=Asia%2FTokyo$/);
  await openMenu(page, 'Period');
  await expect(presets.locator('[aria-current]')).toHaveText('Today');
});

test('a customer can be selected by part of the name, with the keyboard alone', async ({
  page,
}) => {
  await openHydrated(page, LOG);
  await openMenu(page, 'Customer');
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
  await expect(field).toBeHidden();
  await openMenu(page, 'Customer');
  await expect(field).toHaveValue('');
});

test('a customer search without a match is reported while typing, and as an error on Enter', async ({
  page,
}) => {
  await openHydrated(page, LOG);
  await openMenu(page, 'Customer');
  const field = page.getByRole('combobox', { name: 'Customer' });
  const sentence = 'No customers match “nobody-of-this”.';
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
  await field.press('Enter');
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
  await page.locator('.action-menu summary').click();
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
    'A value for Status is too long or has unsupported characters.',
  );
  await expect(detailsButtons(page)).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('part of one customer’s name finds it', async ({ page }) => {
    await page.goto(`${LOG}?status=succeeded`);
    await openMenu(page, 'Customer');
    await page.getByLabel('Customer', { exact: true }).fill(ADATUM.name.slice(0, 4));
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(`${LOG}?customer=${ADATUM.id}&status=succeeded`);
    await expect(page.getByRole('link', adatumChip)).toBeVisible();
  });

  test('part of several names leads to a choice among them', async ({ page }) => {
    await page.goto(`${LOG}?customer-name=a`);
    await page.getByLabel(ADATUM.name).check();
    await page.getByLabel('Added customer').check();
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByRole('link', adatumChip)).toBeVisible();
    await expect(page.getByRole('link', chip('Action: Added customer'))).toBeVisible();
  });

  test('a customer search without a match is reported at the field', async ({ page }) => {
    await page.goto(`${LOG}?customer-name=nobody-of-this`);
    await expect(page.getByRole('combobox', { name: 'Customer' })).toHaveAccessibleDescription(
      'No customers match “nobody-of-this”.',
    );
  });
});
