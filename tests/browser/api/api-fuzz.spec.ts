import fc from 'fast-check';
import { EXAMPLE_RECORD } from '@/lib/api/guide/example-record';
import { sql } from '@/lib/platform/database/database';
import { makeSender, send, type Sender } from '@/tests/support/browser/api';
import { expect, test } from '@/tests/support/browser/test';
import { ownerRows } from '@/tests/support/database/as-owner';

const RUNS = 400;

// A failure prints the seed and the path to it: give both here to see it again.
const REPLAY: { seed?: number; path?: string } = {};

const FIELDS = [
  ...Object.keys(EXAMPLE_RECORD),
  'partnerId',
  'participants',
  '__proto__',
  'toString',
];

const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('\0', '\ud800', '9999-12-31T23:59:59.9999999-23:59', 'x'.repeat(401), 1e308, ''),
);

/** The example with some of its fields replaced, by anything, or taken away. */
const nearlyRecord = fc
  .tuple(
    fc.uuid(),
    fc.dictionary(fc.constantFrom(...FIELDS), fc.option(anyValue, { nil: undefined }), {
      maxKeys: 3,
    }),
  )
  .map(([id, changes]) => ({ ...EXAMPLE_RECORD, id, ...changes }));

const anyBody = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(nearlyRecord, { maxLength: 4 }).map((all) => JSON.stringify(all)),
  },
  { weight: 2, arbitrary: fc.json({ maxDepth: 5 }) },
  { weight: 1, arbitrary: fc.jsonValue().map((items) => JSON.stringify({ items })) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

test('no body makes the API fail or store only part of it', async () => {
  // Long enough that only a hanging server ends it, not a slow machine.
  test.setTimeout(600_000);
  const sender = await makeSender();
  let before = await countOf(sender);
  const types = fc.constantFrom('application/json', 'application/x-ndjson');
  const property = fc.asyncProperty(anyBody, types, async (body, type) => {
    const response = await send(sender.key, body, { 'Content-Type': type });
    const result = await response.json();
    expect([200, 400]).toContain(response.status);
    const after = await countOf(sender);
    expect(after - before).toBe(response.status === 200 ? result.stored : 0);
    if (response.status === 200) {
      expect(await (await send(sender.key, body, { 'Content-Type': type })).json()).toEqual({
        stored: 0,
        duplicates: result.stored + result.duplicates,
        conflicts: 0,
      });
    }
    before = after;
  });
  await fc.assert(property, { numRuns: RUNS, ...REPLAY });
});

async function countOf({ partner }: Sender): Promise<number> {
  const [row] = await ownerRows<{ count: string }>(
    sql`SELECT count(*) FROM activity WHERE partner_id = ${partner.id}::uuid`,
  );
  return Number(row?.count);
}

const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const withField = (field: string, json: string) =>
  `[${JSON.stringify({ ...EXAMPLE_RECORD, [field]: undefined }).slice(0, -1)},"${field}":${json}}]`;

// Each once took the server's stack, gigabytes of its memory, or an index's page.
const HOSTILE: [what: string, body: string, field: string][] = [
  ['a value of 200,000 levels', withField('resourceNewValue', deep(200_000)), 'resourceNewValue'],
  ['an attribute of 200,000 levels', withField('attributes', deep(200_000)), 'attributes'],
  ['a new field of 65 levels', withField('new', deep(65)), 'new'],
  [
    'two million wrong data',
    withField('customizedData', `[${'0,'.repeat(2e6)}0]`),
    'customizedData.0',
  ],
  [
    'a long customer’s name',
    withField('customerName', JSON.stringify('株式会社'.repeat(200))),
    'customerName',
  ],
];

for (const [what, body, field] of HOSTILE) {
  test(`${what} is an invalid record, not an error`, async () => {
    const { key } = await makeSender();
    const response = await send(key, body);
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors.length).toBeLessThan(50);
    expect(errors[0]).toMatchObject({ index: 0, field });
  });
}

test('names that objects inherit are fields like any other, and break nothing', async () => {
  const { key } = await makeSender();
  const odd =
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1}';
  const record = JSON.stringify(EXAMPLE_RECORD);
  const body = `[${record.slice(0, -1)},${odd.slice(1)}]`;
  expect(await (await send(key, body)).json()).toEqual({ stored: 1, duplicates: 0, conflicts: 0 });
  expect(await (await send(key, `[${odd}]`)).json()).toMatchObject({ status: 400 });
});
