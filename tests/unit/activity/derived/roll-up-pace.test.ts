import { expect, it } from 'vitest';
import { RollUpPace } from '@/lib/activity/derived/roll-up-pace';

function answersTo(stored: number[], counted = '0'): boolean[] {
  const pace = new RollUpPace();
  return stored.map((sequence) => pace.isDue({ stored: String(sequence), counted }));
}

it('counts at once what nobody counted before', () => {
  expect(answersTo([10], '')).toEqual([true]);
});

it('lets records come in first, and counts as soon as none comes', () => {
  expect(answersTo([10, 20, 20])).toEqual([false, false, true]);
});

it('does not wait for ever while records come in', () => {
  const answers = answersTo(Array.from({ length: 20 }, (_, turn) => turn + 1));
  expect(answers.flatMap((isDue, turn) => (isDue ? [turn] : []))).toEqual([9, 19]);
});

it('does not let many wait', () => {
  expect(answersTo([10_000, 39_999, 40_000])).toEqual([false, false, true]);
  expect(answersTo([10_000, 140_000], '100001')).toEqual([false, false]);
});
