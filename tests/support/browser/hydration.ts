import type { Page } from '@playwright/test';

/**
 * Opens a page and waits until React has hydrated it: before that, its forms and links work as they do
 * without JavaScript, which other tests cover.
 */
export async function openHydrated(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilHydrated(page);
}

/** Waits until React has hydrated the whole current page, and its effects have run. */
export async function untilHydrated(page: Page): Promise<void> {
  const areTakenOver = () => {
    const buttons = [...document.querySelectorAll('button')];
    // The rows of the log are text of the server, whose buttons their table listens for.
    const isTakenOver = (button: Element) =>
      Object.keys(button.closest('tbody:has(> .activity-row)') ?? button).some((key) =>
        key.startsWith('__react'),
      );
    return document.querySelector('main button') !== null && buttons.every(isTakenOver);
  };
  // Not at each frame, which Playwright would otherwise ask for.
  await page.waitForFunction(areTakenOver, undefined, { polling: 100 });
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1_000 })),
  );
}
