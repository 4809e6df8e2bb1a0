import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openHydrated } from '@/tests/support/browser/hydration';
import { detailsButton, detailsOf, LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { NO_ROLE, READER } from '@/tests/support/world/accounts';
import { ADATUM, SCRIPTED } from '@/tests/support/world/customers';
import { ORDER_ID, TRANSFER_ID } from '@/tests/support/world/record-ids';

// A few rows of every kind: more of them take axe longer and tell it nothing.
const FEW = `${LOG}?action=create_order&action=add_customer&action=create_transfer`;

type Look = [what: string, account: string | null, path: string, prepare?: (page: Page) => unknown];

const LOOKS: Look[] = [
  ['sign-in', null, '/sign-in'],
  ['a refused sign-in', null, '/sign-in', refuseSignIn],
  ['the log', READER, FEW],
  ['the log with open rows', READER, FEW, openRows],
  ['the log of an empty period', READER, `${LOG}?from=2001-01-01&to=2001-01-02`],
  ['a refused address', READER, `${LOG}?from=never&tz=nowhere`],
  ['the log with From after To', READER, FEW, sendWrongPeriod],
  ['the user menu', READER, FEW, openUserMenu],
  ['a record', READER, `${LOG}/${ORDER_ID}`],
  ['a record in two states', READER, `${LOG}/${TRANSFER_ID}`],
  ['the customers', READER, '/customers'],
  ['subscriptions', READER, `/customers/${ADATUM.id}/subscriptions`],
  ['a customer without subscriptions', READER, `/customers/${SCRIPTED.id}/subscriptions`],
  ['a page that no role opens', NO_ROLE, LOG],
  ['a page that is not there', READER, '/no/such/page'],
];

test.use({ expectedErrors: [/status of 40[34]/] });

for (const [what, account, path, prepare] of LOOKS) {
  test.describe(what, () => {
    test.use({ account });

    test('is accessible, in light and dark', async ({ page }) => {
      await page.goto(path);
      await prepare?.(page);
      expect(await violationsIn(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsIn(page, 'color-contrast')).toEqual([]);
    });

    test('is accessible in a narrow window too, which need not be scrolled sideways', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 375, height: 800 });
      await page.goto(path);
      await prepare?.(page);
      expect(await overhangOf(page)).toBe(0);
      expect(await violationsIn(page)).toEqual([]);
    });
  });
}

async function violationsIn(page: Page, rule?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rule ? axe.withRules(rule) : axe).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}

function overhangOf(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

async function refuseSignIn(page: Page): Promise<void> {
  await page.getByLabel('Email').fill(READER);
  await page.getByLabel('Password').fill('a guess');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The e-mail or the password is wrong.')).toBeVisible();
}

async function openRows(page: Page): Promise<void> {
  for (const about of [`Created order, ${ADATUM.name}`, `Added customer, ${SCRIPTED.name}`]) {
    await detailsButton(page, about).click();
    await expect(await detailsOf(detailsButton(page, about))).toContainText('Record ID');
  }
}

async function sendWrongPeriod(page: Page): Promise<void> {
  await openHydrated(page, FEW);
  await page.getByLabel('From', { exact: true }).fill('2026-03-02');
  await page.getByLabel('To', { exact: true }).fill('2026-03-01');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByLabel('From', { exact: true })).toBeFocused();
}

async function openUserMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}
