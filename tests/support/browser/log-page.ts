import { expect, type Locator, type Page } from '@playwright/test';
import { sql } from '@/lib/platform/database/database';
import { ownerRows } from '@/tests/support/database/as-owner';

export const LOG = '/account-settings/activity-log';

/** What the log shows instead of a list when its parameters are invalid. */
export const FILTER_ERROR = 'Check your filters';

/** The buttons that open the rows, one per record. */
export function detailsButtons(page: Page): Locator {
  return page.getByRole('button', { name: /^Details/ });
}

/** The button that opens the record with the given description. */
export function detailsButton(page: Page, about: string): Locator {
  return page.getByRole('button', { name: `Details of ${about}`, exact: true }).first();
}

/** The details that a button opens, open or not. */
export async function detailsOf(button: Locator): Promise<Locator> {
  // Without JavaScript a button controls nothing on its page.
  const key = await button.locator('xpath=ancestor::tr').getAttribute('data-row');
  return button.page().locator(`[id="details-${key}"]`);
}

/** The value next to a name in the details of a record. */
export function factOf(details: Locator, name: string): Locator {
  const term = details.locator('dt').filter({ hasText: wholeText(name) });
  return term.locator('xpath=following-sibling::dd[1]');
}

function wholeText(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}

/** The record ids of the rows on the page, in order, from the targets of their buttons. */
export async function recordIdsOf(page: Page): Promise<string[]> {
  const targets = await page
    .locator('.activity-row button')
    .evaluateAll((buttons) => buttons.map((button) => (button as HTMLButtonElement).formAction));
  return targets.map((target) =>
    decodeURIComponent(new URL(target).pathname.slice(LOG.length + 1)),
  );
}

/** The record ids of all pages along the links named `name`, from the current page on. */
export async function collectPages(page: Page, name: 'Older' | 'Newer'): Promise<string[][]> {
  const pages = [await recordIdsOf(page)];
  const link = page.getByRole('link', { name, exact: true });
  while ((await link.count()) > 0) {
    const href = await link.getAttribute('href');
    await link.click();
    await expect(page).toHaveURL(href ?? '');
    pages.push(await recordIdsOf(page));
  }
  return pages;
}

/** Opens a menu of the toolbar by its label. */
export async function openMenu(page: Page, label: string): Promise<void> {
  const summaries = page.locator('.log-toolbar summary, .zone-switch summary');
  await summaries.filter({ hasText: new RegExp(`^${label}`) }).click();
}

/** How many activities the page says there are. */
export async function displayedCount(page: Page): Promise<number> {
  const sentence = await page.getByText(/^[\d,]+ activit(y|ies) · /).innerText();
  return Number(/^[\d,]+/.exec(sentence)?.[0].replaceAll(',', ''));
}

/** How many activities of the last `days` days a partner has in the database. */
export async function storedCount(options: { domain: string; days: number }): Promise<number> {
  const [row] = await ownerRows<{ count: string }>(sql`
    SELECT count(*) FROM activity JOIN partner ON partner.id = partner_id
    WHERE NOT is_own AND domain = ${options.domain} AND occurred_at > now() - make_interval(days => ${options.days})`);
  return Number(row?.count);
}
