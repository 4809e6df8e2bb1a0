import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

// Lines after the tenth are drawn by the same code, and axe takes as long for each.
const REPEATED = [
  'tbody > tr:nth-child(n + 11)',
  'dl > div:nth-child(n + 11)',
  'select > option:nth-child(n + 11)',
];

/** What axe finds wrong with the page, with the start of each element's HTML. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  const axe = REPEATED.reduce((builder, lines) => builder.exclude(lines), new AxeBuilder({ page }));
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}
