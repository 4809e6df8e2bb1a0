import { parse } from 'csv-parse/sync';
import { download, readDownload } from '@/tests/support/browser/download';
import { LOG } from '@/tests/support/browser/log-page';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

const HEADINGS = [
  ...['Date-Time (UTC)', 'Affected customer', 'Action', 'Partner user', 'Status', 'Subscription'],
  ...['Quantity', 'Additional information', 'Customer ID', 'Subscription ID', 'Order ID'],
  ...['Resource type', 'Operation type', 'Correlation ID', 'Record ID', 'Timestamp'],
];

test.use({ account: READER });

test('Export log downloads the view, named after its days', async ({ page }) => {
  await page.goto(LOG);
  const from = await page.getByLabel('From', { exact: true }).inputValue();
  const to = await page.getByLabel('To', { exact: true }).inputValue();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Export log/ }).click();
  const downloaded = await downloading;
  expect(downloaded.suggestedFilename()).toBe(`activity-log_${from}_${to}.csv`);
  expect((await readDownload(downloaded)).heading).toEqual(HEADINGS);
});

test('the file is as the contract says, and states how many records it has', async ({ client }) => {
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

test('the columns stay in place, however a reader splits the lines', async ({ client }) => {
  const { text, heading, records } = await download(client);
  const delimiter = [',', ';', '\t'];
  const [first, ...others]: string[][] = parse(text, {
    bom: true,
    delimiter,
    record_delimiter: '\r\n',
  });
  expect(first).toEqual(heading);
  expect(others).toEqual(records.map((record) => heading.map((name) => record[name])));
});
