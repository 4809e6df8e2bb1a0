import { describe, expect, it } from 'vitest';
import { Failure } from '@/lib/failure';
import { parseAuditAnswer } from '@/lib/partner-center/audit-answer';
import { rawOrder, rawRecord } from '@/tests/support/audit-records';

const answer = (items: unknown) => JSON.stringify({ totalCount: 2, items });

it('reads the records of an answer, also behind a byte-order mark', () => {
  expect(parseAuditAnswer(`\ufeff${answer([rawRecord(), rawOrder(['Mail'])])}`)).toHaveLength(2);
});

describe('refuses in words', () => {
  it.each([
    ['not json', /^This is not JSON at line 1, column 1\.$/],
    ['{"items":\n[1,]}', /^This is not JSON at line 2, column 4\.$/],
    ['', /^This is not JSON/],
    ['[]', /has no list "items"/],
    ['null', /has no list "items"/],
    ['{"items":{}}', /has no list "items"/],
    [
      answer([rawRecord(), rawRecord({ operationDate: 'noon' })]),
      /^Record 2 of 2: the field operationDate must be a time/,
    ],
    [answer([7]), /^Record 1 of 1 must be an object\.$/],
  ])('%s', (text, sentence) => {
    expect(() => parseAuditAnswer(text)).toThrow(Failure);
    expect(() => parseAuditAnswer(text)).toThrow(sentence);
  });

  it('the first few of many problems, and says how many more there are', () => {
    const text = answer(Array.from({ length: 9 }, () => rawRecord({ operationType: null })));
    expect(() => parseAuditAnswer(text)).toThrow(/And 4 more problems\./);
  });
});
