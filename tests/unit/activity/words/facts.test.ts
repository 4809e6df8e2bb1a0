import { expect, it } from 'vitest';
import { factsOf } from '@/lib/activity/words/facts';
import { translatorFor } from '@/lib/i18n/translator';
import { BLANK } from '@/tests/support/activity-with';

it.each([
  ['en', 'Local time', 'Record ID'],
  ['ja', '現地時刻', 'レコード ID'],
  ['ko', '현지 시간', '레코드 ID'],
] as const)('the facts of a record are named in the language %s', (locale, first, last) => {
  const facts = factsOf(BLANK, { zone: 'Asia/Tokyo', t: translatorFor(locale) });
  expect(facts[0]).toEqual([first, '2026-11-22 05:46:05 Asia/Tokyo']);
  expect(facts.at(-1)).toEqual([last, 'record', 'code']);
  expect(new Set(facts.map(([name]) => name)).size).toBe(facts.length);
});

it('a record has no local time in UTC, and no fact without a value', () => {
  const names = factsOf(BLANK, { zone: 'UTC', t: translatorFor('en') }).map(([name]) => name);
  expect(names.slice(0, 2)).toEqual(['Time', 'Recorded']);
  expect(names).not.toContain('Customer');
});
