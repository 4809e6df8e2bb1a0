import { describe, expect, it } from 'vitest';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { findOwnNameProblems } from '@/lib/activity/own/own-name-problems';
import { looksLikeOwnName } from '@/lib/activity/source/own-name';
import { rawRecord } from '@/tests/support/records/audit-records';

describe('the name of this product', () => {
  it.each([
    ['as it is', 'Activity Log'],
    ['in another case', 'ACTIVITY lOG'],
    ['in full width', 'Ａｃｔｉｖｉｔｙ　Ｌｏｇ'],
    ['with blanks around and between', '\u00a0 Activity \u2003\u3000Log\t'],
    ['without a blank', 'ActivityLog'],
    ['with a blank of Braille', 'Activity\u2800Log'],
    ['with a filler of Hangul', 'Activity\u3164Log'],
    ['with letters that cannot be seen', 'Acti\u200bvi\u00adty \u2060Log\u202e\u200d'],
    ['with tags', 'Activity Log\u{e0041}\u{e007f}'],
    ['with controls', 'Activity\0 Log\u0007'],
    ['with accents', 'Áctivity Lög'],
    ['with combining marks', 'A\u0301ctivity Log\u0336'],
    ['with letters of Cyrillic', 'Асtіvіtу Lоg'],
    ['with letters of Greek', 'Αctιvιty Lοg'],
    ['with a dotless i', 'Actıvıty Log'],
    ['with a dash', 'Activity-Log'],
    ['with small l and large i changed', 'ActlvIty Iog'],
    ['in letters of mathematics', '𝐀𝐜𝐭𝐢𝐯𝐢𝐭𝐲 𝐋𝐨𝐠'],
  ])('is recognised %s', (_what, text) => {
    expect(looksLikeOwnName(text)).toBe(true);
  });

  it.each([
    'Activity Logger',
    'My Activity Log',
    'Activity',
    'Log',
    'Azure Activity Log',
    '',
    'ログ',
  ])('is not recognised in another name: %s', (text) => {
    expect(looksLikeOwnName(text)).toBe(false);
  });
});

it('is reported for each record that has it, by index and field', () => {
  const items = [rawRecord(), rawRecord({ applicationId: 'activity\u200b log' }), rawRecord()];
  const { records } = parseAuditRecords(items);
  expect(findOwnNameProblems(records ?? [])).toEqual([
    {
      index: 1,
      field: 'applicationId',
      message: 'must not be “Activity Log”, by which this product names itself in its own records',
    },
  ]);
});
