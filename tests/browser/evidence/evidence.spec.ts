import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM, WINGTIP } from '@/tests/support/fixtures/customers';
import { accessibilityViolations } from '@/tests/support/browser/accessibility';
import { openHydrated, untilHydrated } from '@/tests/support/browser/hydration';
import { expect, test } from '@/tests/support/browser/test';

test.use({ account: READER, expectedErrors: [/status of 404/] });

const PAGE = `/customers/${ADATUM.id}/evidence`;
const PERIOD = '?from=2026-10-21&to=2026-11-21';

type PackOptions = { staff?: string; isHydrated?: boolean; period?: string };

/** Makes a pack of the page's period, and returns its link. */
async function makePack(
  page: Page,
  { staff = 'By name', isHydrated = true, period = PERIOD }: PackOptions = {},
): Promise<string> {
  await page.goto(PAGE + period);
  if (isHydrated) await untilHydrated(page);
  await page.getByLabel('Our staff appear').selectOption(staff);
  await page.getByRole('button', { name: 'Make pack' }).click();
  await expect(page.getByText('The pack is made.')).toBeVisible();
  return page.getByLabel('Link', { exact: true }).inputValue();
}

test('a customer’s page leads to what the log says of it, and of what not', async ({ page }) => {
  await page.goto(`/customers/${ADATUM.id}/subscriptions`);
  await page.getByRole('link', { name: 'Proof and packs' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Proof and packs');
  await page.getByLabel('From').first().fill('2026-10-21');
  await page.getByLabel('To', { exact: true }).first().fill('2026-11-21');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/from=2026-10-21&to=2026-11-21/);
  await expect(page.getByText(/records? about Adatum .* happened on \d+ days?/)).toBeVisible();
  await expect(page.getByText('No witness has cosigned the checkpoint.')).toBeVisible();
  await expect(page.getByText(/^That nothing was done\./)).toBeVisible();
});

test('days without a record are said to be quiet', async ({ page }) => {
  await page.goto(`${PAGE}?from=2019-01-01&to=2019-01-31`);
  await expect(
    page.getByText(/no record about Adatum .* happened from 1 Jan 2019 to 31 Jan 2019/),
  ).toBeVisible();
});

test('a wrong period is told at its field, and nothing else is shown', async ({ page }) => {
  for (const [query, problem] of [
    ['?from=never', 'Give a day as YYYY-MM-DD.'],
    ['?from=2026-11-21&to=2026-11-20', 'The last day comes before the first one.'],
    ['?from=2020-01-01&to=2026-11-20', 'At most 366 days at once; choose a shorter period.'],
  ] as const) {
    await page.goto(PAGE + query);
    await expect(page.getByText(problem)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Make pack' })).toHaveCount(0);
  }
});

test('whoever has the link of a pack sees it without an account, until it is withdrawn', async ({
  page,
  browser,
}) => {
  // Of a period that no other test's pack has.
  const link = await makePack(page, { period: '?from=2026-10-19&to=2026-11-21' });
  const stranger = await browser.newContext({ storageState: undefined });
  const pack = await stranger.newPage();
  const response = await pack.goto(link);
  expect(response?.status()).toBe(200);
  expect(response?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  });
  await expect(pack.getByRole('heading', { level: 1 })).toHaveText(/^Records about Adatum/);
  await expect(pack.getByRole('table', { name: 'Records' })).toBeVisible();
  await expect(pack.getByText(WINGTIP.name)).toHaveCount(0);

  await openHydrated(page, PAGE + PERIOD);
  const row = page.getByRole('row').filter({ hasText: '19 Oct 2026' }).first().first();
  await row.getByText('Withdraw', { exact: true }).click();
  await row.getByRole('checkbox').check();
  await row.getByRole('button', { name: 'Withdraw pack' }).click();
  await expect(page.getByText('Evidence pack withdrawn.')).toBeVisible();
  const closed = await pack.goto(link);
  expect(closed?.status()).toBe(404);
  await expect(pack.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing');
  expect((await stranger.request.get(`${link}/zip`)).status()).toBe(404);
  await stranger.close();
});

test('the zip of a pack proves itself with Node alone', async ({ page, client }, { outputDir }) => {
  const link = await makePack(page, { staff: 'By role' });
  const response = await client.get(`${link}/zip`);
  expect(response.headers()['content-disposition']).toBe(
    'attachment; filename="evidence_2026-10-21_2026-11-21.zip"',
  );
  for (const [path, content] of Object.entries(unzipSync(await response.body()))) {
    mkdirSync(dirname(join(outputDir, path)), { recursive: true });
    writeFileSync(join(outputDir, path), content);
  }
  const { stdout, status } = spawnSync('node', [join(outputDir, 'verify.mjs')], {
    encoding: 'utf8',
  });
  expect(stdout).toContain('The records in this pack are proven, and none is missing.');
  expect(status).toBe(0);
  expect(readFileSync(join(outputDir, 'records.csv'), 'utf8')).not.toContain('@tailspin.example');
});

test('statement and pack are accessible, in light and dark, in a wide and in a narrow window', async ({
  page,
}) => {
  const link = await makePack(page);
  for (const path of [PAGE + PERIOD, link, `${link}x`]) {
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    expect(await accessibilityViolations(page), 'wide and light').toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overhang, 'pixels to scroll to the side').toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityViolations(page), 'narrow and dark').toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a pack is made, and its link is shown once', async ({ page }) => {
    const link = await makePack(page, { isHydrated: false });
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Records about Adatum/);
    await page.goto(PAGE + PERIOD);
    await expect(page.getByText(link)).toHaveCount(0);
  });
});
