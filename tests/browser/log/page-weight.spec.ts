import { LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { latestDemoRecords } from '@/tests/support/records/demo-records';
import { storeRaw } from '@/tests/support/records/partners';

const MAX_BYTES = 120_000;

// By those who see the most of the menu.
test('fifty rows of the demo are a page of at most 120 kB, which has each of them once', async ({
  page,
}) => {
  const user = await makeTestUser({ roles: ['global_admin'] });
  const records = latestDemoRecords(300);
  await storeRaw(user.partner, records);
  await signInPage(page, user);
  const html = await (await page.request.get(LOG)).text();
  const shown = records.filter(({ id }) => html.includes(`/${id}#`));
  expect(shown).toHaveLength(50);
  for (const { id } of shown) expect(html.split(`/${id}#`)).toHaveLength(2);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MAX_BYTES);
});

test('the router gets the rows with what it asks for', async ({ page }) => {
  const user = await makeTestUser({ roles: ['global_admin'] });
  const records = latestDemoRecords(300);
  await storeRaw(user.partner, records);
  await signInPage(page, user);
  const payload = await (await page.request.get(LOG, { headers: { RSC: '1' } })).text();
  expect(records.filter(({ id }) => payload.includes(`/${id}#`))).toHaveLength(50);
});
