import { expect, it } from 'vitest';
import { parseSampleArguments } from '@/scripts/sample/sample-arguments';

it('parses three numbers, two of which have defaults', () => {
  expect(parseSampleArguments(['--activities', '1000'])).toEqual({
    activities: 1000,
    customers: 200,
    partners: 1,
  });
  expect(parseSampleArguments(['--activities=5', '--customers=3', '--partners', '2'])).toEqual({
    activities: 5,
    customers: 3,
    partners: 2,
  });
});

it.each([
  [[], '--activities is missing'],
  [['--activities'], "Option '--activities <value>' argument missing"],
  [['--activities', '-5'], "Option '--activities' argument is ambiguous"],
  [['--activities', '1e6'], '--activities is "1e6"; it must be a whole number'],
  [['--activities', '0'], 'from 1 to 1,000,000,000'],
  [['--activities', '5', '--customers', 'many'], '--customers is "many"'],
  [['--activities', '5', '--speed', '9'], "Unknown option '--speed'"],
  [['5'], "Unexpected argument '5'"],
])('rejects %j in one sentence', (args, sentence) => {
  expect(() => parseSampleArguments(args)).toThrow(sentence);
  expect(() => parseSampleArguments(args)).not.toThrow(/\n/);
});
