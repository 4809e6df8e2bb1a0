import { expect, it } from 'vitest';
import { closingLine, outcomeOf, outcomeOfRunner } from '@/tests/support/suite/outcome';

const name = 'unit';
const all = { name, passed: 3, failed: 0, skipped: 0 };

it('closes with the sums, and with the skipped ones where there are any', () => {
  expect(closingLine([all, outcomeOf('lint', true)])).toBe('4 passed, 0 failed');
  expect(closingLine([{ ...all, skipped: 2 }])).toBe('3 passed, 0 failed, 2 skipped');
});

it('takes the report of a runner as it is when the exit code agrees', () => {
  expect(outcomeOfRunner(all, { name, code: 0 })).toEqual(all);
  const some = { ...all, failed: 2 };
  expect(outcomeOfRunner(some, { name, code: 1 })).toEqual(some);
});

it.each([
  ['left no report', null, 0],
  ['ran no test', { ...all, passed: 0 }, 0],
  ['only skipped', { ...all, passed: 0, skipped: 4 }, 0],
  ['crashed after its tests', all, 1],
])('counts a runner that %s as failed', (_what, counts, code) => {
  expect(outcomeOfRunner(counts, { name, code }).failed).toBe(1);
});
