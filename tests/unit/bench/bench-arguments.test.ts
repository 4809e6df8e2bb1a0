import { expect, it } from 'vitest';
import { parseBenchArguments } from '@/scripts/bench/bench-arguments';

it('parses the benchmarks and the options in any order', () => {
  expect(parseBenchArguments([])).toEqual({
    benchmarks: [],
    isFull: false,
    jsonFile: null,
    against: null,
  });
  expect(
    parseBenchArguments(['page', '--against', '../before', '--full', 'list', '--json', 'x.json']),
  ).toEqual({
    benchmarks: ['page', 'list'],
    isFull: true,
    jsonFile: 'x.json',
    against: '../before',
  });
});

it.each([[['--agains', 'x']], [['--against']], [['--json']]])(
  'rejects %j in one sentence',
  (args) => {
    expect(() => parseBenchArguments(args)).toThrow(/^[^.]+: npm run bench -- \[BENCHMARK/);
  },
);
