import { beforeAll, expect, it } from 'vitest';
import { formatCursor } from '@/lib/activity/filter/cursor';
import { MAX_PAGE_BYTES } from '@/lib/activity/page-size';
import { listActivities } from '@/lib/activity/query/list-activities';
import { findStoredPage, streamStoredPage } from '@/lib/activity/stored/stored-page';
import { toAuditRecord } from '@/lib/activity/record/to-audit-record';
import { rawOrder, rawRecord } from '@/tests/support/records/audit-records';
import { largeOrder, manyFields } from '@/tests/support/records/large-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { downloadedText, filterOf } from '@/tests/support/records/views';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31';
const MEGABYTE = 1_000_000;

type Page = { items: Record<string, unknown>[]; next: string | null; chunks: number[] };

async function pageOf({ scope }: TestPartner, query: string, limit: number): Promise<Page> {
  const page = await findStoredPage(scope, { filter: filterOf(`${MARCH}&${query}`), limit });
  const chunks: string[] = [];
  for await (const chunk of streamStoredPage(scope, page)) chunks.push(chunk);
  return { ...JSON.parse(chunks.join('')), chunks: chunks.map(({ length }) => length) };
}

async function allOf(partner: TestPartner, limit: number): Promise<Page[]> {
  const pages: Page[] = [];
  for (let after = ''; ;) {
    const page = await pageOf(partner, after, limit);
    pages.push(page);
    if (page.next === null) return pages;
    after = `after=${page.next}`;
  }
}

let odd: TestPartner;

// Characters at the edges of slices and chunks, and characters that need escaping.
const edges = `${'x'.repeat(65_535)}🦉${'é"\\\n\u2028\r'.repeat(90_000)}`;

beforeAll(async () => {
  odd = await makePartner();
  await storeRaw(odd, [
    rawOrder(['Mail', 'Büro']),
    largeOrder(4_000, { mine: { text: edges, list: Array(100_000).fill({}) }, their: null }),
    rawRecord({ partnerId: '0c9d1c71-9c3c-4a57-9b1b-0a7b1ed4b9c1', other: 'x'.repeat(50_000) }),
    rawRecord({ partnerId: '0c9d1c71-9c3c-4a57-9b1b-0a7b1ed4b9c1' }),
    rawRecord({ attributes: { text: edges }, resourceOldValue: edges, participants: [] }),
    rawRecord({ customerId: null, customerName: null, id: undefined, attributes: 'text' }),
    rawRecord({ customizedData: [{ key: 'Nested', value: manyFields(50_000) }] }),
  ]);
});

it('returns each record completely, whatever it contains, in short chunks', async () => {
  const { activities } = await listActivities(odd.scope, filterOf(MARCH));
  const pages = await allOf(odd, 50);
  const items = pages.flatMap(({ items }) => items);
  const { id: partnerId } = odd;
  expect(items).toEqual(activities.map((one) => ({ partnerId, ...toAuditRecord(one) })));
  expect(Math.max(...pages.flatMap(({ chunks }) => chunks))).toBeLessThanOrEqual(65_536);
});

it('writes the same records as NDJSON, one per line', async () => {
  const text = await downloadedText(odd.scope, { filter: filterOf(MARCH), format: 'ndjson' });
  const lines = text.split(/[\n\r\u0085\u2028\u2029]/);
  expect(lines.pop()).toBe('');
  const pages = await allOf(odd, 50);
  expect(lines.map((line) => JSON.parse(line))).toEqual(pages.flatMap(({ items }) => items));
});

it('has the requested number of records, and continues after them', async () => {
  const partner = await makePartner();
  await storeRaw(
    partner,
    Array.from({ length: 25 }, () => rawRecord()),
  );
  const lengths = async (limit: number) =>
    (await allOf(partner, limit)).map(({ items }) => items.length);
  expect(await lengths(10)).toEqual([10, 10, 5]);
  expect(await lengths(25)).toEqual([25]);
  expect(await lengths(1000)).toEqual([25]);
  expect(await lengths(1)).toHaveLength(25);
});

it('has fewer records if they are large, and none twice, in both directions', async () => {
  const partner = await makePartner();
  // Digits that do not compress well, and a list that compresses to almost nothing.
  const ids = Array.from({ length: 12 }, (_, number) => `large-${number}`);
  const held = (number: number) =>
    number % 2
      ? { resourceNewValue: `${number}`.repeat(1.5 * MEGABYTE) }
      : { attributes: Array(300_000).fill({}) };
  for (const [number, id] of ids.entries())
    await storeRaw(partner, [rawRecord({ id, ...held(number) })]);
  const pages = await allOf(partner, 1000);
  expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids.reverse());
  for (const { items } of pages) {
    const bytes = items.reduce((sum, item) => sum + JSON.stringify(item).length, 0);
    expect(items.length === 1 || bytes < 1.1 * MAX_PAGE_BYTES).toBe(true);
  }
  const [last] = (await listActivities(partner.scope, filterOf(MARCH))).activities.slice(-1);
  const cursor = formatCursor({
    occurredAt: `${last?.occurredAt.slice(0, 26)}Z`,
    sequence: last?.sequence ?? '',
  });
  const before = await pageOf(partner, `before=${cursor}`, 1000);
  expect(before.items.map(({ id }) => id)).toEqual(ids.slice(-1 - before.items.length, -1));
  expect((await pageOf(partner, `after=${before.next}`, 1000)).items[0]?.id).toBe(ids.at(-1));
});
