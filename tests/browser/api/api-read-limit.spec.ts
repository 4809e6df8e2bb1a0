import { rawRecord } from '@/tests/support/records/audit-records';
import { makeSender, problemOf, read, readAll, send } from '@/tests/support/browser/api';
import { expect, test } from '@/tests/support/browser/test';

const DAYS = 'from=2026-03-15&to=2026-03-15';

test('a page has as many records as `limit` says, or fifty without it', async () => {
  const { key } = await makeSender();
  await send(
    key,
    Array.from({ length: 120 }, () => rawRecord()),
  );
  const countOf = async (query: string) => {
    const { items, next } = await (await read(key, `?${DAYS}${query}`)).json();
    return [items.length, next !== null];
  };
  expect(await countOf('')).toEqual([50, true]);
  expect(await countOf('&limit=1')).toEqual([1, true]);
  expect(await countOf('&limit=120')).toEqual([120, false]);
  expect(await countOf('&limit=1000')).toEqual([120, false]);
  for (const limit of [7, 119, 1000])
    expect(await readAll(key, `${DAYS}&limit=${limit}`)).toHaveLength(120);
});

for (const query of ['limit=0', 'limit=1001', 'limit=ten', 'limit=1.5', 'limit=5&limit=6']) {
  test(`?${query} is refused with a message`, async () => {
    const { key } = await makeSender();
    const problem = await problemOf(await read(key, `?${query}`));
    expect(problem).toMatchObject({
      status: 400,
      errors: [{ field: 'limit', message: expect.stringMatching(/^limit .*\.$/) }],
    });
  });
}

test('a record of the maximum size comes back complete, and a larger one is reported', async () => {
  const { key } = await makeSender();
  const large = (id: string, bytes: number) => rawRecord({ id, attributes: 'x'.repeat(bytes) });
  expect((await send(key, [large('fits', 4_190_000)])).status).toBe(200);
  expect((await send(key, [large('too', 4_190_000)])).status).toBe(200);
  const refused = await send(key, [rawRecord(), large('larger', 4_200_000)]);
  expect(await problemOf(refused)).toMatchObject({
    status: 400,
    errors: [{ index: 1, field: 'attributes', message: expect.stringContaining('4,194,304') }],
  });
  // Each is a page of its own.
  const first = await (await read(key, `?${DAYS}&limit=1000`)).json();
  expect([first.items.length, first.items[0].attributes.length]).toEqual([1, 4_190_000]);
  const all = await readAll(key, `${DAYS}&limit=1000`);
  expect(all.map(({ id }) => id).sort()).toEqual(['fits', 'too']);
});
