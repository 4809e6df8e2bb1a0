import { expect, it } from 'vitest';
import { describeDays, describeTrouble, endOf, sentenceOf } from '@/lib/partner-center/sync-words';

it('tells which host does not answer, how often it was asked, and when it is asked again', () => {
  const trouble = { host: 'login.example', what: 'cannot be reached', failed: 3, tries: 8 };
  expect(describeTrouble({ ...trouble, wait: 12_400 })).toBe(
    'login.example cannot be reached; try 3 of 8 failed, the next in 12 s.',
  );
  expect(describeTrouble({ ...trouble, wait: 0 })).toContain('in 1 s.');
});

it.each([
  ['2026-08-24', '2026-11-22', '24 Aug – 22 Nov 2026 (UTC)'],
  ['2025-12-30', '2026-01-02', '30 Dec 2025 – 2 Jan 2026 (UTC)'],
  ['2026-01-02', '2026-01-02', '2 Jan 2026 (UTC)'],
])('tells the days %s to %s', (firstDay, lastDay, words) => {
  expect(describeDays({ firstDay, lastDay })).toBe(words);
});

it('knows the ends that it keeps, and no sentence with particulars', () => {
  expect(endOf(sentenceOf('stopped'))).toBe('stopped');
  expect(endOf(sentenceOf('connectionChanged'))).toBe('connectionChanged');
  expect(endOf('login.example cannot be reached, 8 times in a row.')).toBeNull();
  expect(endOf(null)).toBeNull();
});
