import { expect, it } from 'vitest';
import { streamFigureListRecords } from '@/lib/insights/csv/figure-list-csv';
import { parseFigureSort } from '@/lib/insights/figure-sort';
import type { FigureName } from '@/lib/insights/figures';
import { listFigureIds, listSubscriptionsById } from '@/lib/insights/list-figure';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { at, makeSubscriptions, periodOf } from '@/tests/support/records/insights';
import type { TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const period = periodOf('from=2026-03-01&to=2026-03-31');

const makePartner = () =>
  makeSubscriptions({
    a: {
      commitmentEndsAt: at('2026-06-03T00:00:00Z'),
      createdAt: at('2026-03-05T00:00:00Z'),
      quantity: 10,
    },
    b: { commitmentEndsAt: null, createdAt: at('2026-03-04T00:00:00Z'), unitType: 'Usage-based' },
    c: {
      commitmentEndsAt: at('2026-06-01T00:00:00Z'),
      createdAt: at('2026-03-06T00:00:00Z'),
      quantity: 9,
    },
    d: {
      commitmentEndsAt: at('2026-06-02T00:00:00Z'),
      createdAt: at('2026-03-03T00:00:00Z'),
      quantity: 100,
      autoRenew: false,
    },
  });

async function idsOf({ scope }: TestPartner, figure: FigureName, sort: string): Promise<string[]> {
  const order = parseFigureSort(sort);
  const view = { figure, product: null };
  return listFigureIds(scope, { period, view, ...(order ? { sort: order } : {}) });
}

async function namesOf(partner: TestPartner, figure: FigureName, sort: string): Promise<string> {
  const ids = await idsOf(partner, figure, sort);
  const listed = await listSubscriptionsById(partner.scope, ids);
  return listed.map(({ friendlyName }) => friendlyName).join('');
}

it('a list is sorted by the end of the term, what has none last; what was sold by its purchase', async () => {
  const partner = await makePartner();
  expect(await namesOf(partner, 'active', '')).toBe('cdab');
  expect(await namesOf(partner, 'active', '-termEnds')).toBe('adcb');
  expect(await namesOf(partner, 'sold', '')).toBe('cabd');
});

it('a list is sorted by each of its columns, in both directions', async () => {
  const partner = await makePartner();
  for (const [sort, names] of [
    ['subscription', 'abcd'],
    ['-subscription', 'dcba'],
    ['seats', 'cadb'],
    ['-seats', 'dacb'],
    ['bought', 'dbac'],
    ['-bought', 'cabd'],
  ] as const)
    expect(await namesOf(partner, 'active', sort), sort).toBe(names);
  expect((await namesOf(partner, 'active', 'autoRenew'))[0]).toBe('d');
  expect((await namesOf(partner, 'active', '-autoRenew')).at(-1)).toBe('d');
});

it('pages of a list follow each other, and the file has the same order', async () => {
  const partner = await makePartner();
  const ids = await idsOf(partner, 'active', '-seats');
  const sort = { column: 'seats', isDescending: true } as const;
  const view = { figure: 'active', product: null } as const;
  const pages = await Promise.all(
    [0, 2].map((offset) => listFigureIds(partner.scope, { period, view, sort, limit: 2, offset })),
  );
  expect(pages.flat()).toEqual(ids);
  const options = { zone: 'UTC', t: translatorFor('en') };
  const records: string[][] = [];
  for await (const batch of streamFigureListRecords(partner.scope, { ids, options }))
    records.push(...batch);
  expect(records.map(([, name]) => name).join('')).toBe('dacb');
});
