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
  // Only what is wrong has to be described. No page has frames, so axe needs no page of its own to put
  // together what it found in each.
  const whole = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const axe = REPEATED.reduce((builder, lines) => builder.exclude(lines), whole);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}
