import { describe, expect, it } from 'vitest';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { isSameContent } from '@/lib/activity/intake/compare/same-content';
import { contentOfRecord } from '@/lib/activity/intake/prepare/record-columns';
import { REDACTION_VERSION, type Redaction } from '@/lib/activity/redaction/redaction';
import { redactionOf } from '@/lib/activity/intake/redact/redaction-of';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';

const BASE = rawRecord({ id: 'one' });

function contentOf(fields: RawRecord) {
  const { records } = parseAuditRecords([{ ...BASE, ...fields }]);
  const [record] = records ?? [];
  if (!record) throw new Error('The record is wrong.');
  return contentOfRecord(record);
}

const withNote = (value: unknown) => ({ customizedData: [{ key: 'Note', value }] });

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
    ['a number', withNote({ Count: '[redacted]' }), withNote({ Count: 30 })],
    ['a word', withNote('password=[redacted] and more'), withNote('password=hunter2 and more')],
    ['words', withNote('[redacted]:[redacted] is x'), withNote('a:b is x')],
    ['what is still redacted', withNote('pin [redacted]'), withNote('pin [redacted]')],
  ])('is the same where %s is visible today', (_what, stored, received) => {
    for (const redaction of [null, REDACTION_VERSION + 1])
      expect(isSameAs(redaction, [stored, received])).toBe(true);
  });

  it.each<[string, RawRecord, RawRecord]>([
    ['in the other direction', withNote('a'), withNote('[redacted]')],
    [
      'over the words beside it',
      withNote('password is [redacted]'),
      withNote('password is required now'),
    ],
    ['over a sentence', withNote('a [redacted] b'), withNote('a deleted everything and then b')],
    ['over nothing', withNote('a[redacted]b'), withNote('ab')],
    ['over an object', withNote('[redacted]'), withNote({ A: 1 })],
    ['in a name', { customerName: '[redacted]' }, { customerName: 'Big' }],
    ['in a user', { userPrincipalName: '[redacted]' }, { userPrincipalName: 'mallory@x.example' }],
    ['in a session', { sessionId: '[redacted]' }, { sessionId: 'abc' }],
    ['in an application', { applicationId: '[redacted]' }, { applicationId: 'Tool' }],
    ['in a status', { operationStatus: '[redacted]' }, { operationStatus: 'failed' }],
    [
      'beside the redacted value',
      { resourceNewValue: '{"A":"[redacted]","B":1}' },
      { resourceNewValue: '{"A":"x","B":1,"C":9}' },
    ],
    ['in a name of a value', { brandNew: { '[redacted]': 1 } }, { brandNew: { other: 1 } }],
  ])('differs %s', (_what, stored, received) => {
    expect(isSameAs(null, [stored, received])).toBe(false);
  });

  it('is literal where somebody wrote it', () => {
    const both: [RawRecord, RawRecord] = [withNote('[redacted]'), withNote('x')];
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
  [withNote('[redacted]')],
  [{ participants: ['[redacted]'] }],
  [{ attributes: { a: '[redacted]' } }],
  [{ brandNew: { a: ['[redacted]'] } }],
])('records that [redacted] was in the record on arrival: %j', (fields) => {
  const { records } = parseAuditRecords([{ ...BASE, ...fields }]);
  expect(records?.map((record) => redactionOf(record))).toEqual([-REDACTION_VERSION]);
  const { records: others } = parseAuditRecords([{ ...BASE, ...withNote({ Password: 'x' }) }]);
  expect(others?.map((record) => redactionOf(record))).toEqual([REDACTION_VERSION]);
});
