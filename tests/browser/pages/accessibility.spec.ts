import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '@/tests/support/browser/test';
import { PAGE_CASES } from './page-cases';

test.use({ expectedErrors: [/status of 40[34]/] });

for (const { what, account, path, prepare } of PAGE_CASES) {
  test.describe(what, () => {
    test.use({ account });

    test('is accessible in light and dark mode, in a wide and in a narrow window', async ({
      page,
    }) => {
      await page.goto(path);
      await prepare?.(page);
      expect(await violationsIn(page), 'wide and light').toEqual([]);
      await page.setViewportSize({ width: 375, height: 800 });
      expect(await overhangOf(page), 'pixels to scroll to the side').toBe(0);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsIn(page), 'narrow and dark').toEqual([]);
    });
  });
}

async function violationsIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}

function overhangOf(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
