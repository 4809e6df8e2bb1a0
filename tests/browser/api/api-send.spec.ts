import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { API, makeSender, problemOf, read, readAll, send } from '@/tests/support/browser/api';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';

const DAYS = 'from=2026-03-15&to=2026-03-15';

const BODY_FORMATS: [shape: string, body: (records: RawRecord[]) => string, type: string][] = [
  ['a JSON list', (records) => JSON.stringify(records), 'application/json'],
  ['an object with items', (items) => JSON.stringify({ totalCount: 2, items }), 'application/json'],
  ['indented JSON', (records) => JSON.stringify(records, null, 2), 'application/json'],
  ['JSON after a byte-order mark', (r) => `\ufeff${JSON.stringify(r)}`, 'application/json'],
  [
    'JSON that names its character set',
    (records) => JSON.stringify(records),
    'Application/JSON; Charset="UTF-8"',
  ],
  ['NDJSON', (records) => records.map((r) => JSON.stringify(r)).join('\n'), 'application/x-ndjson'],
  [
    'NDJSON with CRLF, blank lines and an end',
    (records) => records.map((r) => `${JSON.stringify(r)}\r\n\r\n`).join(''),
    'application/x-ndjson; charset=utf-8',
  ],
];

for (const [shape, body, type] of BODY_FORMATS) {
  test(`${shape} is stored, and reported as duplicates when it is sent again`, async () => {
    const { key } = await makeSender();
    const text = body([
      rawRecord({ id: 'one' }),
      rawRecord({ id: 'two', customerName: 'Žluťoučký 株' }),
    ]);
    const responses = [];
    for (let time = 0; time < 2; time += 1) {
      const response = await send(key, text, { 'Content-Type': type });
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      responses.push([response.status, await response.json()]);
    }
    expect(responses).toEqual([
      [200, { stored: 2, duplicates: 0, conflicts: 0 }],
      [200, { stored: 0, duplicates: 2, conflicts: 0 }],
    ]);
    const items = await readAll(key, DAYS);
    expect(items.map(({ id }) => id).sort()).toEqual(['one', 'two']);
  });
}

test('sent records come back with the same field names, redacted', async () => {
  const { partner, key } = await makeSender();
  const sent = {
    ...rawRecord({ id: 'whole', partnerId: partner.id }),
    applicationId: 'FulfillmentService',
    sessionId: 'session-1',
    participants: [{ name: 'Grace' }],
    attributes: { objectType: 'AuditRecord' },
    brandNewField: { storedConnection: ['1', 2, null] },
    resourceOldValue: '{"UserCredentials":{"UserName":"ada","Password":"Tr0ub4dor"}}',
    customizedData: [
      { key: 'b', value: null },
      { key: 'Password', value: 'Tr0ub4dor' },
    ],
  };
  expect((await send(key, [sent])).status).toBe(200);
  const text = await (await read(key, `?${DAYS}`)).text();
  expect(text).not.toContain('Tr0ub4dor');
  expect(JSON.parse(text)).toEqual({
    items: [
      {
        ...sent,
        resourceOldValue: '{"UserCredentials":{"UserName":"ada","Password":"[redacted]"}}',
        customizedData: [
          { key: 'b', value: null },
          { key: 'Password', value: '[redacted]' },
        ],
        source: [{ kind: 'api', name: 'Test' }],
      },
    ],
    next: null,
  });
});

test('a record belongs to the key’s partner, whatever partner it names', async () => {
  const [mine, others] = await Promise.all([makeSender(), makeSender()]);
  const record = rawRecord({ id: 'foreign', partnerId: others.partner.id });
  expect(await (await send(mine.key, [record])).json()).toEqual({
    stored: 1,
    duplicates: 0,
    conflicts: 0,
  });
  expect(await readAll(others.key, DAYS)).toEqual([]);
  expect(await readAll(mine.key, DAYS)).toEqual([
    expect.objectContaining({ id: 'foreign', partnerId: others.partner.id }),
  ]);
});

test('following `next`, a key reads every record that it sent exactly once', async () => {
  const { key } = await makeSender();
  // All in one instant, where a cursor by time alone would skip or repeat.
  const records = Array.from({ length: 173 }, (_, number) => rawRecord({ id: `r-${number}` }));
  expect((await send(key, records)).status).toBe(200);
  const ids = (await readAll(key, DAYS)).map(({ id }) => id);
  expect(ids).toHaveLength(173);
  expect(new Set(ids)).toEqual(new Set(records.map(({ id }) => id)));
});

test('records that were read can be sent again and count as duplicates', async () => {
  const { key } = await makeSender();
  await send(key, [rawRecord(), rawRecord({ id: undefined, newField: { deep: [1] } })]);
  const items = await readAll(key, DAYS);
  expect(await (await send(key, items)).json()).toEqual({ stored: 0, duplicates: 2, conflicts: 0 });
});

test('a record that is twice in a body is stored once', async () => {
  const { key } = await makeSender();
  const twice = rawRecord();
  expect(await (await send(key, [twice, twice])).json()).toEqual({
    stored: 1,
    duplicates: 1,
    conflicts: 0,
  });
});

test('an empty list is accepted and stores nothing', async () => {
  const { key } = await makeSender();
  expect(await (await send(key, [])).json()).toEqual({ stored: 0, duplicates: 0, conflicts: 0 });
});

test('invalid records are reported by index and field, and nothing of the body is stored', async () => {
  const { key } = await makeSender();
  const bad = [rawRecord(), rawRecord({ operationDate: 'now', resourceType: '' }), 7, rawRecord()];
  const problem = await problemOf(await send(key, JSON.stringify(bad)));
  expect(problem).toMatchObject({ status: 400, title: 'Invalid records' });
  expect(problem.errors?.map(({ index, field }) => [index, field])).toEqual([
    [1, 'resourceType'],
    [1, 'operationDate'],
    [2, ''],
  ]);
  expect(await readAll(key, DAYS)).toEqual([]);
});

test('an invalid parameter is reported by its name', async () => {
  const { key } = await makeSender();
  const problem = await problemOf(await read(key, '?from=never&tz=nowhere'));
  expect(problem.status).toBe(400);
  expect(problem.errors?.map(({ field }) => field).sort()).toEqual(['from', 'tz']);
});

test('a session can read but not send', async () => {
  const { email } = await makeTestUser({ roles: ['global_admin'] });
  const client = await openClient(await signIn(email));
  expect((await client.get(API)).status()).toBe(200);
  expect((await client.post(API, { data: [rawRecord()] })).status()).toBe(401);
  await client.dispose();
});

for (const method of ['PUT', 'PATCH', 'DELETE']) {
  test(`${method} is refused with the list of allowed methods`, async ({ client }) => {
    const response = await client.fetch(API, { method });
    expect(response.status()).toBe(405);
    expect(response.headers().allow).toBe('GET, HEAD, OPTIONS, POST');
    expect(await response.json()).toMatchObject({ status: 405 });
  });
}
