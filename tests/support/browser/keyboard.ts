import { expect, type Locator, type Page } from '@playwright/test';

// More stops than any page needs.
const MAX_STOPS = 120;

/** Presses Tab until an element has the focus; fails when it is never reached. */
export async function tabTo(target: Locator): Promise<void> {
  const page: Page = target.page();
  await expect(target).toHaveCount(1);
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('The Tab key does not lead there.');
}
