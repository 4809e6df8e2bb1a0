import { describe, expect, it } from 'vitest';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { isSameContent } from '@/lib/activity/intake/compare/same-content';
import { contentOfRecord } from '@/lib/activity/intake/prepare/record-columns';
import { redactionOf, REDACTION_VERSION, type Redaction } from '@/lib/activity/redaction/redaction';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';

const BASE = rawRecord({ id: 'one' });

function contentOf(told: RawRecord) {
  const { records } = parseAuditRecords([{ ...BASE, ...told }]);
  const [record] = records ?? [];
  if (!record) throw new Error('The record is wrong.');
  return contentOfRecord(record);
}

const note = (value: unknown) => ({ customizedData: [{ key: 'Note', value }] });

// Earlier rules may have redacted more than the current ones, and nothing says what was there.
describe('content that earlier rules redacted', () => {
  const isSameAs = (redaction: Redaction, [one, other]: [RawRecord, RawRecord]) =>
    isSameContent({ content: contentOf(one), redaction }, contentOf(other));

  it.each<[string, RawRecord, RawRecord]>([
    [
      'a value',
      { resourceNewValue: '{"Secret":"[redacted]","A":1}' },
      { resourceNewValue: '{"A":1,"Secret":"correct horse battery"}' },
    ],
    ['a number', note({ Count: '[redacted]' }), note({ Count: 30 })],
    ['a word', note('password=[redacted] and more'), note('password=hunter2 and more')],
    ['words', note('[redacted]:[redacted] is x'), note('a:b is x')],
    ['what is still hidden', note('pin [redacted]'), note('pin [redacted]')],
  ])('is the same where %s is visible today', (_what, stored, came) => {
    for (const redaction of [null, REDACTION_VERSION + 1])
      expect(isSameAs(redaction, [stored, came])).toBe(true);
  });

  it.each<[string, RawRecord, RawRecord]>([
    ['to the other side', note('a'), note('[redacted]')],
    ['over the words beside it', note('password is [redacted]'), note('password is required now')],
    ['over a sentence', note('a [redacted] b'), note('a deleted everything and then b')],
    ['over nothing', note('a[redacted]b'), note('ab')],
    ['over an object', note('[redacted]'), note({ A: 1 })],
    ['in a name', { customerName: '[redacted]' }, { customerName: 'Big' }],
    ['in a user', { userPrincipalName: '[redacted]' }, { userPrincipalName: 'mallory@x.example' }],
    ['in a session', { sessionId: '[redacted]' }, { sessionId: 'abc' }],
    ['in an application', { applicationId: '[redacted]' }, { applicationId: 'Tool' }],
    ['in a status', { operationStatus: '[redacted]' }, { operationStatus: 'failed' }],
    [
      'in what stands beside it',
      { resourceNewValue: '{"A":"[redacted]","B":1}' },
      { resourceNewValue: '{"A":"x","B":1,"C":9}' },
    ],
    ['in a name of a value', { brandNew: { '[redacted]': 1 } }, { brandNew: { other: 1 } }],
  ])('differs %s', (_what, stored, came) => {
    expect(isSameAs(null, [stored, came])).toBe(false);
  });

  it('is literal where somebody wrote it', () => {
    const both: [RawRecord, RawRecord] = [note('[redacted]'), note('x')];
    for (const redaction of [REDACTION_VERSION, -REDACTION_VERSION, -REDACTION_VERSION - 1])
      expect(isSameAs(redaction, both)).toBe(false);
  });

  it('says nothing about where redacted values differ', () => {
    const both: [RawRecord, RawRecord] = [{}, { redactedChanges: ['/resourceNewValue/Secret'] }];
    expect(isSameAs(null, both)).toBe(true);
    expect(isSameAs(REDACTION_VERSION + 1, both)).toBe(true);
    expect(isSameAs(-REDACTION_VERSION, both)).toBe(false);
  });
});

it.each([
  [{ resourceNewValue: '{"a":"[redacted]"}' }],
  [{ resourceOldValue: 'x [redacted]' }],
  [{ resourceNewValue: String.raw`{"a":"\u005bredacted\u005D"}` }],
  [{ resourceNewValue: String.raw`{"a":"{\"b\":\"\\u005bredacted]\"}"}` }],
  [note('[redacted]')],
  [{ participants: ['[redacted]'] }],
  [{ attributes: { a: '[redacted]' } }],
  [{ brandNew: { a: ['[redacted]'] } }],
])('records that [redacted] was in the record on arrival: %j', (told) => {
  const { records } = parseAuditRecords([{ ...BASE, ...told }]);
  expect(records?.map(redactionOf)).toEqual([-REDACTION_VERSION]);
  const { records: others } = parseAuditRecords([{ ...BASE, ...note({ Password: 'x' }) }]);
  expect(others?.map(redactionOf)).toEqual([REDACTION_VERSION]);
});
