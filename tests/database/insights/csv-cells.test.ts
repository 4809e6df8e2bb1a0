import { expect, it } from 'vitest';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { countFigures } from '@/lib/insights/count-figures';
import { figuresHeading, figuresRecords } from '@/lib/insights/csv/figures-csv';
import { figureListHeading, streamFigureListRecords } from '@/lib/insights/csv/figure-list-csv';
import { listFigureIds } from '@/lib/insights/list-figure';
import { listTopProducts } from '@/lib/insights/top-products';
import { periodOf, makeSubscriptions } from '@/tests/support/records/insights';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const t = translatorFor('en');
const period = periodOf('from=2026-03-01&to=2026-03-31');

function byHeading(heading: string[], cells: string[]): Record<string, string> {
  return Object.fromEntries(heading.map((name, column) => [name, cells[column] ?? '']));
}

// They begin with a number, a date, a formula behind a letter that nobody sees.
const ODD = { offerName: '1-2', offerId: '2026-11', reseller: 'MAR1', orderId: '123456789e12' };

it('names and ids in the list stay texts, and seats stay numbers', async () => {
  const partner = await makeSubscriptions({
    '007': { ...ODD, quantity: 25 },
    '\u2060=1+1': { quantity: 1 },
  });
  const ids = await listFigureIds(partner.scope, {
    period,
    view: { figure: 'active', product: null },
  });
  const options = { zone: 'UTC', t };
  const records: Record<string, string>[] = [];
  for await (const batch of streamFigureListRecords(partner.scope, { ids, options })) {
    records.push(...batch.map((cells) => byHeading(figureListHeading(options), cells)));
  }
  expect(records).toHaveLength(2);
  expect(records).toContainEqual(
    expect.objectContaining({
      Subscription: '="007"',
      Product: '="1-2"',
      Seats: '25',
      Reseller: '="MAR1"',
      'Offer ID': '="2026-11"',
      'Order ID': '="123456789e12"',
    }),
  );
  expect(records.map((record) => record.Subscription)).toContain("'\u2060=1+1");
});

it('products in the figures stay texts, and counts stay numbers', async () => {
  const partner = await makeSubscriptions({ one: { ...ODD, quantity: 25 } });
  const [amounts, products] = await Promise.all([
    countFigures(partner.scope, period),
    listTopProducts(partner.scope),
  ]);
  const records = figuresRecords({ period, amounts, products }, t).map((cells) =>
    byHeading(figuresHeading(period, t), cells),
  );
  expect(records).toContainEqual(
    expect.objectContaining({
      Product: '="1-2"',
      'Offer ID': '="2026-11"',
      Subscriptions: '1',
      Licenses: '25',
    }),
  );
});
