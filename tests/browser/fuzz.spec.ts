import type { APIRequestContext } from '@playwright/test';
import fc from 'fast-check';
import { EXPORT } from '@/tests/support/browser/download';
import { LOG, REFUSAL } from '@/tests/support/browser/log-page';
import { randomQuery } from '@/tests/support/browser/random-query';
import { openClient, signIn } from '@/tests/support/browser/session';
import { expect, test } from '@/tests/support/browser/test';
import { LAMNA_AGENT, READER } from '@/tests/support/world/accounts';
import { LAMNA_MARK } from '@/tests/support/world/customers';
import { TAILSPIN_PREFIX } from '@/tests/support/world/records';

const RUNS = 500;

// A failure prints the seed and the path to it: give both here to see it again.
const REPLAY: { seed?: number; path?: string } = {};

test.use({ account: READER });

test('no address makes the log fail, show another partner’s records, or differ from its export', async ({
  client,
}) => {
  test.setTimeout(180_000);
  const lamna = await openClient(await signIn(LAMNA_AGENT));
  const cursors = [...(await cursorsOf(client)), ...(await cursorsOf(lamna))];
  expect(cursors.length).toBeGreaterThan(2);
  await lamna.dispose();
  const property = fc.asyncProperty(randomQuery(cursors), async (query) => {
    const [page, file] = await Promise.all([
      client.get(`${LOG}?${query}`),
      client.get(`${EXPORT}?${query}`),
    ]);
    const [html, csv] = [await page.text(), await file.text()];
    expect(page.status()).toBe(200);
    expect([200, 400]).toContain(file.status());
    expect(html.includes(REFUSAL)).toBe(file.status() === 400);
    expect(html + csv).not.toContain(LAMNA_MARK);
    expect(recordsIn(html).filter((id) => !id.startsWith(TAILSPIN_PREFIX))).toEqual([]);
  });
  await fc.assert(property, { numRuns: RUNS, ...REPLAY });
});

async function cursorsOf(client: APIRequestContext): Promise<string[]> {
  const first = await (await client.get(LOG)).text();
  const after = cursorsIn(first);
  const second = await (await client.get(`${LOG}?after=${after[0]}`)).text();
  return [...after, ...cursorsIn(second)];
}

function cursorsIn(html: string): string[] {
  return [...html.matchAll(/\?(?:after|before)=([\w-]+)"/g)].map(([, cursor = '']) => cursor);
}

function recordsIn(html: string): string[] {
  const actions = html.matchAll(/action="\/account-settings\/activity-log\/([^"]+)"/g);
  return [...actions].map(([, id = '']) => id);
}
