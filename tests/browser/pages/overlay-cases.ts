import type { Page } from '@playwright/test';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { detailsButton, LOG } from '@/tests/support/browser/log-page';
import { expect } from '@/tests/support/browser/test';
import { ADATUM } from '@/tests/support/fixtures/customers';

/** Something that lies over the log or beside it, and how to open it. */
type OverlayCase = {
  what: string;
  query?: string;
  width?: number;
  open: (page: Page) => Promise<unknown>;
};

export const OVERLAY_CASES: OverlayCase[] = [
  { what: 'the period and its calendar', open: openPeriod },
  ...['Partner user', 'More', 'Time zone', 'Views', 'More export formats'].map((name) => ({
    what: `the menu ${name}`,
    open: (page: Page) => openMenuNamed(page, name),
  })),
  {
    what: 'a chip of several values',
    query: '?status=succeeded&status=failed&status=decline',
    open: (page) => page.getByRole('button', { name: 'Status: 3' }).click(),
  },
  { what: 'the palette', open: openPalette },
  { what: 'the list of keys', open: openKeys },
  { what: 'details beside the list', width: 1600, open: openPanel },
  { what: 'the filters of a phone', width: 375, open: openSheet },
  { what: 'the menu of a phone', width: 375, open: openAccountMenu },
  { what: 'the welcome of a new company', open: openWelcome },
];

async function openPeriod(page: Page): Promise<void> {
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Next month' })).toBeVisible();
}

async function openMenuNamed(page: Page, name: string): Promise<void> {
  const summary = page.locator('summary', { hasText: name }).filter({ visible: true }).first();
  await summary.click();
  await expect(page.locator('details[open][name=facet]').first()).toBeVisible();
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toBeVisible();
}

async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
}

async function openPanel(page: Page): Promise<void> {
  await detailsButton(page, `Created order, ${ADATUM.name}`).click();
  await expect(page.getByRole('complementary', { name: 'Details of the selected' })).toContainText(
    'Record ID',
  );
}

async function openSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(page.getByRole('heading', { name: 'Filters' })).toBeVisible();
}

async function openAccountMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('link', { name: 'User activity' })).toBeVisible();
}

async function openWelcome(page: Page): Promise<void> {
  await signInPage(page, await makeTestUser({ roles: ['global_admin'] }));
  await page.goto(LOG);
  await expect(page.getByRole('region', { name: 'Welcome' })).toBeVisible();
}
