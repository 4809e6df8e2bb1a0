import type { Browser } from '@playwright/test';
import { untilHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import type { Session } from '@/tests/support/browser/fixtures/session';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

const MAX_BYTES = 25_000;

// No component of this page runs in the browser: it loads what every page loads, the framework and
// what the layout around all pages needs, and nothing of its own.
const PLAIN_PAGE = '/invitation/no-token';

test.use({ account: READER });

test('beyond what every page loads, the log loads at most 25 kB of compressed script', async ({
  browser,
  baseURL,
  session,
}) => {
  const options = { browser, session, baseURL: String(baseURL) };
  const plain = await loadScripts({ ...options, path: PLAIN_PAGE });
  const log = await loadScripts({ ...options, path: LOG });
  const more = [...log].filter(([url]) => !plain.has(url)).map(([, bytes]) => bytes);
  const bytes = more.reduce((sum, size) => sum + size, 0);
  // Otherwise nothing was measured.
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThanOrEqual(MAX_BYTES);
});

type FirstVisit = { browser: Browser; session: Session | null; baseURL: string; path: string };

/** The scripts that a browser with an empty cache loads with a page, and their compressed sizes. */
async function loadScripts({ browser, session, baseURL, path }: FirstVisit) {
  const context = await browser.newContext({ baseURL, storageState: session ?? undefined });
  const page = await context.newPage();
  const sizes: Promise<[url: string, bytes: number]>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
    sizes.push(size.then((bytes) => [request.url(), bytes]));
  });
  await page.goto(path);
  if (path === LOG) await untilHydrated(page);
  await page.waitForLoadState('networkidle');
  const loaded = new Map(await Promise.all(sizes));
  await context.close();
  return loaded;
}
