import { download, EXPORT, readDownload } from '@/tests/support/browser/download';
import { LOG, turnPages } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/world/accounts';
import { ADATUM, WINGTIP, WOODGROVE } from '@/tests/support/world/customers';
import { FORMULA_ID, ORDER_ID, ORDERED } from '@/tests/support/world/records';

const HEADINGS = [
  ...['Date-Time (UTC)', 'Affected customer', 'Action', 'Partner user', 'Status', 'Subscription'],
  ...['Quantity', 'Additional information', 'Customer ID', 'Subscription ID', 'Order ID'],
  ...['Resource type', 'Operation type', 'Correlation ID', 'Record ID', 'Timestamp'],
];

test.use({ account: READER });

test('Export log downloads the view under the name of its days', async ({ page }) => {
  await page.goto(LOG);
  const from = await page.getByLabel('From', { exact: true }).inputValue();
  const to = await page.getByLabel('To', { exact: true }).inputValue();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Export log/ }).click();
  const downloaded = await downloading;
  expect(downloaded.suggestedFilename()).toBe(`activity-log_${from}_${to}.csv`);
  expect((await readDownload(downloaded)).heading).toEqual(HEADINGS);
});

test('the file is what the contract says, and says how many records it has', async ({ client }) => {
  const { headers, text, heading, records } = await download(client);
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(headers['content-disposition']).toMatch(/^attachment; filename="activity-log_.*\.csv"$/);
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['x-export-rows']).toBe(String(records.length));
  expect(text.startsWith('\ufeffDate-Time (UTC),Affected customer,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(heading).toEqual(HEADINGS);
  expect(records.length).toBeGreaterThan(150);
  for (const record of records) {
    expect(record['Date-Time (UTC)']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(record.Timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  }
});

test('the file is the pages put together, in the same order', async ({ page, client }) => {
  await page.goto(LOG);
  const pages = await turnPages(page, 'Older');
  const { records } = await download(client);
  expect(records.map((record) => record['Record ID'])).toEqual(pages.flat());
});

test('a filtered view exports what it shows', async ({ page, client }) => {
  const query = `?customer=${WINGTIP.id}&q=exchange`;
  await page.goto(LOG + query);
  const link = page.getByRole('link', { name: /^Export log/ });
  await expect(link).toHaveAttribute('href', EXPORT + query);
  const pages = await turnPages(page, 'Older');
  const { records } = await download(client, query);
  expect(records.map((record) => record['Record ID'])).toEqual(pages.flat());
  expect(new Set(records.map((record) => record['Customer ID']))).toEqual(new Set([WINGTIP.id]));
});

test('the export of any page is that of the whole view', async ({ page, client }) => {
  await page.goto(LOG);
  await page.getByRole('link', { name: 'Older' }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(page.getByRole('link', { name: /^Export log/ })).toHaveAttribute('href', EXPORT);
  const { search } = new URL(page.url());
  expect((await download(client, search)).text).toBe((await download(client)).text);
});

test('an order of several products stays one record', async ({ client }) => {
  const { records } = await download(client);
  const order = records.filter((record) => record['Record ID'] === ORDER_ID);
  expect(order).toHaveLength(1);
  expect(order[0]).toMatchObject({
    'Affected customer': ADATUM.name,
    Action: 'Created order',
    Status: 'Succeeded',
    Subscription: ORDERED.join('; '),
    Quantity: '10; 11; 12',
    'Customer ID': ADATUM.id,
    'Subscription ID': [0, 1, 2].map((n) => `00000000-0000-4000-8000-00000000000${n}`).join('; '),
    'Order ID': 'order-1',
    'Resource type': 'order',
    'Operation type': 'create_order',
    'Correlation ID': 'c0ffee00-0000-4000-8000-000000000001',
  });
});

test('names in Japanese and Korean arrive as they are', async ({ client }) => {
  const { records } = await download(client);
  const names = new Set(records.map((record) => record['Affected customer']));
  expect(names).toContain(WINGTIP.name);
  expect(names).toContain(WOODGROVE.name);
});

test('what a spreadsheet would run is neutralised, and numbers are left alone', async ({
  client,
}) => {
  const { records } = await download(client);
  const record = records.find((candidate) => candidate['Record ID'] === FORMULA_ID);
  expect(record).toMatchObject({
    'Partner user': `'=HYPERLINK("http://evil.example";"open")`,
    Subscription: `'@SUM(1+1)*cmd|calc`,
    Quantity: '-3',
    'Additional information': `'+Note: never run`,
  });
});

test('another zone changes the heading and the times, and the timestamps stay', async ({
  client,
}) => {
  const utc = await download(client);
  const tokyo = await download(client, '?tz=Asia/Tokyo');
  expect(tokyo.heading).toEqual(['Date-Time (Asia/Tokyo)', ...HEADINGS.slice(1)]);
  const [inUtc, inTokyo] = [utc, tokyo].map(({ records }) => records[0]);
  expect(inTokyo?.Timestamp).toBe(inUtc?.Timestamp);
  const told = (text = '') => Date.parse(`${text.replace(' ', 'T')}Z`);
  expect(told(inUtc?.['Date-Time (UTC)'])).toBe(
    Math.floor(Date.parse(inUtc?.Timestamp ?? '') / 1000) * 1000,
  );
  expect(told(inTokyo?.['Date-Time (Asia/Tokyo)']) - told(inUtc?.['Date-Time (UTC)'])).toBe(
    9 * 3_600_000,
  );
});
