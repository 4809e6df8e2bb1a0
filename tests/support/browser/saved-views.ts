import { expect, type Page } from '@playwright/test';
import { SAVED_VIEWS_PATH } from '@/lib/activity/paths';
import { saveView } from '@/lib/activity/saved-views/changes';
import type { TestUser } from './fixtures/test-user';
import { openHydrated } from './hydration';

/** Saves a view for a user without a browser. */
export async function saveViewFor(
  { partner, id }: TestUser,
  name: string,
  query = '?status=failed',
): Promise<void> {
  await saveView(partner.scope, { userId: id, name, query, preset: null });
}

/** Opens the menu of views of the log on a page that can be saved. */
export async function openViewsMenu(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Views' }).click();
  await expect(page.getByRole('link', { name: 'Password resets' })).toBeVisible();
}

/** Saves the view at a path, unless it is saved, and opens the page of all views. */
export async function openSavedViews(page: Page, path: string): Promise<void> {
  await openHydrated(page, path);
  await openViewsMenu(page);
  const name = page.getByLabel('Name', { exact: true });
  if (await name.isVisible()) {
    await name.fill('Orders');
    await name.press('Enter');
    await expect(page.getByText('Your view is saved.')).toBeVisible();
  }
  await openHydrated(page, SAVED_VIEWS_PATH);
}
