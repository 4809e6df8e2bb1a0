import { download } from '@/tests/support/browser/download';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';
import { ADATUM, WINGTIP, WOODGROVE } from '@/tests/support/fixtures/customers';
import { FORMULA_ID, ORDER_ID, ORDERED } from '@/tests/support/fixtures/record-ids';

test.use({ account: READER });

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

test('names in Japanese and Korean arrive unchanged', async ({ client }) => {
  const { records } = await download(client);
  const names = new Set(records.map((record) => record['Affected customer']));
  expect(names).toContain(WINGTIP.name);
  expect(names).toContain(WOODGROVE.name);
});

test('what a spreadsheet would execute is neutralised, and numbers are left alone', async ({
  client,
}) => {
  const { records } = await download(client);
  const record = records.find((candidate) => candidate['Record ID'] === FORMULA_ID);
  expect(record).toMatchObject({
    'Partner user': `'=HYPERLINK("http://evil.example";"open")`,
    Subscription: `'@SUM(1+1)*cmd|calc`,
    Quantity: '-3',
    'Additional information': `'+Note: never run; Seats: 5 → 7`,
  });
});

test('another zone changes the heading and the times, but not the timestamps', async ({
  client,
}) => {
  const utc = await download(client);
  const tokyo = await download(client, '?tz=Asia/Tokyo');
  expect(utc.heading[0]).toBe('Date-Time (UTC)');
  expect(tokyo.heading).toEqual(['Date-Time (Asia/Tokyo)', ...utc.heading.slice(1)]);
  const [inUtc, inTokyo] = [utc, tokyo].map(({ records }) => records[0]);
  expect(inTokyo?.Timestamp).toBe(inUtc?.Timestamp);
  const timeOf = (text = '') => Date.parse(`${text.replace(' ', 'T')}Z`);
  expect(timeOf(inUtc?.['Date-Time (UTC)'])).toBe(
    Math.floor(Date.parse(inUtc?.Timestamp ?? '') / 1000) * 1000,
  );
  expect(timeOf(inTokyo?.['Date-Time (Asia/Tokyo)']) - timeOf(inUtc?.['Date-Time (UTC)'])).toBe(
    9 * 3_600_000,
  );
});
