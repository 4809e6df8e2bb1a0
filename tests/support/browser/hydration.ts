import { expect, type Page } from '@playwright/test';

/**
 * Opens a page and waits until React has hydrated it: before that, its forms and links work as they do
 * without JavaScript, which other tests cover.
 */
export async function openHydrated(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilHydrated(page);
}

/** Waits until React has hydrated the current page. */
export async function untilHydrated(page: Page): Promise<void> {
  const button = page.locator('main button').first();
  const isTakenOver = () =>
    button.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__react')));
  await expect.poll(isTakenOver, 'React takes the page over').toBe(true);
}
