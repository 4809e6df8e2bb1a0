import { describe, expect, it } from 'vitest';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import {
  MAX_IMPORT_RECORDS,
  readAuditResponse,
} from '@/lib/partner-center/import/read-audit-response';
import { rawOrder, rawRecord } from '@/tests/support/records/audit-records';

const response = (items: unknown, links?: unknown) =>
  JSON.stringify({ totalCount: 2, items, links });
const two = [rawRecord(), rawOrder(['Mail'])];
const lines = (...items: unknown[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');

describe('reads the records', () => {
  it.each([
    ['of an answer', response(two)],
    ['behind a byte-order mark', `\ufeff${response(two)}`],
    ['of a list', JSON.stringify(two)],
    ['of lines', lines(...two)],
    ['of lines with blank ones and another end', `\n${lines(...two).replaceAll('\n', '\r\n\r\n')}`],
  ])('%s', (_what, text) => {
    expect(readAuditResponse(text).records.map(({ id }) => id)).toEqual(two.map(({ id }) => id));
  });

  it('of a single line, and of an empty response', () => {
    expect(readAuditResponse(lines(rawRecord())).records).toHaveLength(1);
    expect(readAuditResponse('[]').records).toEqual([]);
    expect(readAuditResponse(response([])).records).toEqual([]);
  });
});

it.each([
  [{ next: { uri: '/auditrecords?seekOperation=Next', method: 'GET', headers: [] } }, true],
  [{ next: {} }, true],
  [{ next: null }, false],
  [{ self: { uri: '/auditrecords' } }, false],
  [null, false],
  [undefined, false],
  ['next', false],
])('says whether another page follows: %j', (links, hasNextPage) => {
  expect(readAuditResponse(response(two, links))).toMatchObject({ hasNextPage });
});

describe('refuses with a message', () => {
  it.each([
    ['not json', /^This is not JSON at line 1, column 1\.$/],
    ['{"items":\n[1,]}', /^This is not JSON at line 2, column 4\.$/],
    ['{"items":[\n{"id":1},\n{"id"', /^This is not JSON at line 3, column 6\.$/],
    [`${lines(two[0])}{"id":}\n`, /^This is not JSON at line 2, column 7\.$/],
    [`${lines(two[0])}\n7\n`, /^Record 2 of 2 must be an object\.$/],
    ['{"OperationType":1}\n{}', /^Record 1 of 2: the field resourceType is missing\.$/m],
    ['', /^This is not JSON/],
    ['null', /has no list "items"/],
    ['{"items":{}}', /has no list "items"/],
    ['{"Items":[]}', /has no list "items"/],
    ['{"code":401,"description":"Unauthorized"}', /has no list "items"/],
    [
      response([rawRecord(), rawRecord({ operationDate: 'noon' })]),
      /^Record 2 of 2: the field operationDate must be a time/,
    ],
    ['[{"OperationType":"create_order"}]', /^Record 1 of 1: the field operationType is missing/m],
    [response([7]), /^Record 1 of 1 must be an object\.$/],
  ])('%s', (text, sentence) => {
    expect(() => readAuditResponse(text)).toThrow(OperationalError);
    expect(() => readAuditResponse(text)).toThrow(sentence);
  });

  it('with the first few of many problems and the number of the others', () => {
    const text = response(Array.from({ length: 9 }, () => rawRecord({ operationType: null })));
    expect(() => readAuditResponse(text)).toThrow(/And 4 more problems\./);
  });

  it('more records than the limit', () => {
    const text = `[${'0,'.repeat(MAX_IMPORT_RECORDS)}0]`;
    expect(() => readAuditResponse(text)).toThrow(
      'It has 500,001 records; at most 500,000 can be imported at once.',
    );
  });
});
