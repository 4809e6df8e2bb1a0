import { download, EXPORT } from '@/tests/support/browser/download';
import { LOG, collectPages } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { WINGTIP } from '@/tests/support/fixtures/customers';

test.use({ account: READER });

test('the file has the records of all pages, in the same order', async ({ page, client }) => {
  await page.goto(LOG);
  const pages = await collectPages(page, 'Older');
  const { records } = await download(client);
  expect(records.map((record) => record['Record ID'])).toEqual(pages.flat());
});

test('a filtered view exports what it shows', async ({ page, client }) => {
  const query = `?customer=${WINGTIP.id}&q=exchange`;
  await page.goto(LOG + query);
  const link = page.getByRole('link', { name: /^Export log/ });
  await expect(link).toHaveAttribute('href', EXPORT + query);
  const pages = await collectPages(page, 'Older');
  const { records } = await download(client, query);
  expect(records.map((record) => record['Record ID'])).toEqual(pages.flat());
  expect(new Set(records.map((record) => record['Customer ID']))).toEqual(new Set([WINGTIP.id]));
});

test('the export of any page is the whole view', async ({ page, client }) => {
  await page.goto(LOG);
  await page.getByRole('link', { name: 'Older' }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(page.getByRole('link', { name: /^Export log/ })).toHaveAttribute('href', EXPORT);
  const { search } = new URL(page.url());
  expect((await download(client, search)).text).toBe((await download(client)).text);
});
