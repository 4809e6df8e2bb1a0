import { gzipSync } from 'node:zlib';
import { MAX_CONCURRENT_REQUESTS } from '@/lib/api/limits';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makeSender, problemOf, readAll, send } from '@/tests/support/browser/api';
import { openStreamedRequest, writeWhile } from '@/tests/support/browser/streamed-request';
import { expect, test } from '@/tests/support/browser/test';

const DAYS = 'from=2026-03-15&to=2026-03-15';
const MIB = 1024 * 1024;
const MAX_BYTES = 5 * MIB;
const NDJSON = { 'Content-Type': 'application/x-ndjson' };

const records = (count: number) =>
  Array.from({ length: count }, (_, number) =>
    rawRecord({ id: `r-${number}`, customizedData: [] }),
  );

/** Two records as JSON of so many bytes. */
function recordsOf(bytes: number): string {
  const pair = (notes: [string, string]) =>
    JSON.stringify(notes.map((note, n) => rawRecord({ id: `long-${n}`, attributes: { note } })));
  const missing = bytes - Buffer.byteLength(pair(['', '']));
  const half = Math.floor(missing / 2);
  return pair(['x'.repeat(half), 'x'.repeat(missing - half)]);
}

test('a thousand records are stored at once, with one more all are refused', async () => {
  const { key } = await makeSender();
  expect(await (await send(key, records(1000))).json()).toEqual({
    stored: 1000,
    duplicates: 0,
    conflicts: 0,
  });
  const lines = records(1001).map((record) => JSON.stringify({ ...record, id: `${record.id}-b` }));
  for (const [body, headers] of [
    [`[${lines.join()}]`, {}],
    [lines.join('\n'), NDJSON],
  ] as const) {
    const problem = await problemOf(await send(key, body, headers));
    expect(problem).toMatchObject({
      status: 413,
      detail: expect.stringContaining('1,000 records'),
    });
  }
  expect(await readAll(key, DAYS)).toHaveLength(1000);
});

test('five mebibytes are stored, one byte more is refused', async () => {
  const { key } = await makeSender();
  const refused = await send(key, recordsOf(MAX_BYTES + 1));
  expect(await problemOf(refused)).toMatchObject({
    status: 413,
    detail: expect.stringContaining('5,242,880 bytes'),
  });
  expect(await readAll(key, DAYS)).toEqual([]);
  const stored = await send(key, recordsOf(MAX_BYTES));
  expect(await stored.json()).toEqual({ stored: 2, duplicates: 0, conflicts: 0 });
});

test('a body that never ends is refused at the limit, whatever its Content-Length', async () => {
  const { key } = await makeSender();
  const { sending, answered } = openStreamedRequest({
    ...NDJSON,
    Authorization: `Bearer ${key}`,
  });
  let response: { status: number; text: string } | null = null;
  void answered.then((got) => (response = got));
  const chunk = Buffer.alloc(64 * 1024, ' ');
  const written = await writeWhile(sending, { chunk, shouldContinue: () => response === null });
  sending.destroy();
  expect(response).toMatchObject({ status: 413 });
  expect(written).toBeLessThan(32 * MIB);
});

test('a client that reads only after writing everything still gets the error response', async () => {
  const { key } = await makeSender();
  for (const Authorization of [`Bearer ${key}`, 'Bearer wrong']) {
    const { sending, answered } = openStreamedRequest({ ...NDJSON, Authorization });
    await new Promise((resolve) => sending.write(Buffer.alloc(12 * MIB, ' '), resolve));
    sending.end();
    const { status } = await answered;
    expect(status).toBe(Authorization === 'Bearer wrong' ? 401 : 413);
  }
});

test('without a key, the response comes before the body is sent', async () => {
  const { sending, answered } = openStreamedRequest({
    ...NDJSON,
    'Content-Length': String(100 * MIB),
  });
  sending.flushHeaders();
  expect(await answered).toMatchObject({ status: 401 });
  sending.destroy();
});

test('with a key, a Content-Length that is too large is refused before the body is sent', async () => {
  const { key } = await makeSender();
  const { sending, answered } = openStreamedRequest({
    ...NDJSON,
    Authorization: `Bearer ${key}`,
    'Content-Length': String(MAX_BYTES + 1),
  });
  sending.flushHeaders();
  expect(await answered).toMatchObject({ status: 413 });
  sending.destroy();
});

test('a body that is cut off stores nothing', async () => {
  const { key } = await makeSender();
  const { sending, answered } = openStreamedRequest({ ...NDJSON, Authorization: `Bearer ${key}` });
  await new Promise((resolve) => sending.write(`${JSON.stringify(rawRecord())}\n`, resolve));
  sending.destroy();
  await expect(answered).rejects.toThrow();
  expect(await readAll(key, DAYS)).toEqual([]);
});

const TYPES: Record<string, string>[] = [
  { 'Content-Type': 'text/plain' },
  { 'Content-Type': 'application/xml' },
  { 'Content-Type': 'application/jsonp' },
  { 'Content-Type': 'multipart/form-data; boundary=x' },
  { 'Content-Type': '' },
  { 'Content-Type': 'application/json; charset=utf-16' },
  { 'Content-Encoding': 'gzip' },
  { 'Content-Encoding': 'br, gzip' },
];

for (const headers of TYPES) {
  test(`a body with ${JSON.stringify(headers)} is not read`, async () => {
    const { key } = await makeSender();
    const body = gzipSync(JSON.stringify([rawRecord()]));
    expect(await problemOf(await send(key, body, headers))).toMatchObject({ status: 415 });
  });
}

const UNREADABLE: [what: string, body: BodyInit, headers: object, detail: RegExp][] = [
  ['nothing', '', {}, /line 1, column 1/],
  ['no JSON', '[\n  {"id": "a",}\n]', {}, /line 2, column 14/],
  ['JSON that breaks off', '[{"id": "a"', {}, /line 1, column 12/],
  ['a single record', JSON.stringify(rawRecord()), {}, /a list of records/],
  ['items that are none', '{"items": {"0": {}}}', {}, /a list of records/],
  ['a number', '7', {}, /a list of records/],
  ['null', 'null', {}, /a list of records/],
  ['brackets without end', '['.repeat(100_000), {}, /not JSON/],
  ['Latin-1', Buffer.from('[{"id":"é"}]', 'latin1'), {}, /byte 8 /],
  ['half a character', Buffer.from('[{"id":"é').subarray(0, 9), {}, /byte 8 /],
  ['a line that is no JSON', '{}\n\n{"id" "a"}\n', NDJSON, /Record 1 .* line 3, column 7/],
  ['a line break within a record', '{"id":\n"a"}', NDJSON, /Record 0 .* line 1/],
];

for (const [what, body, headers, detail] of UNREADABLE) {
  test(`${what} is refused with its position`, async () => {
    const { key } = await makeSender();
    const problem = await problemOf(await send(key, body, { ...headers }));
    expect(problem).toMatchObject({ status: 400, title: 'Unreadable body' });
    expect(problem.detail).toMatch(detail);
  });
}

test('one concurrent request too many of a key gets 429, and other keys are not affected', async () => {
  const [busy, other] = await Promise.all([makeSender(), makeSender()]);
  const headers = { ...NDJSON, Authorization: `Bearer ${busy.key}` };
  // More than may be: when those beyond are put off, all places are taken.
  const open = Array.from({ length: MAX_CONCURRENT_REQUESTS + 4 }, () =>
    openStreamedRequest(headers),
  );
  let answeredNow = 0;
  for (const { sending, answered } of open) {
    void answered.then(() => (answeredNow += 1));
    sending.flushHeaders();
  }
  await expect.poll(() => answeredNow).toBe(4);
  const refused = await send(busy.key, [rawRecord()]);
  expect(refused.headers.get('Retry-After')).toBe('1');
  expect(await problemOf(refused)).toMatchObject({ status: 429 });
  expect((await send(other.key, [rawRecord()])).status).toBe(200);
  for (const { sending } of open) sending.end();
  const responses = await Promise.all(open.map(({ answered }) => answered));
  expect(responses.filter(({ status }) => status === 200)).toHaveLength(MAX_CONCURRENT_REQUESTS);
  expect(responses.filter(({ status }) => status === 429)).toHaveLength(4);
  expect((await send(busy.key, [rawRecord()])).status).toBe(200);
});
