import { expect, it } from 'vitest';
import { parseBenchArguments } from '@/scripts/bench/bench-arguments';

it('parses the benchmarks and the checkout to compare with in any order', () => {
  expect(parseBenchArguments([])).toEqual({ benchmarks: [], against: null });
  expect(parseBenchArguments(['page', '--against', '../before', 'list'])).toEqual({
    benchmarks: ['page', 'list'],
    against: '../before',
  });
});

it.each([[['--agains', 'x']], [['--against']]])('rejects %j in one sentence', (args) => {
  expect(() => parseBenchArguments(args)).toThrow(/^[^.]+: npm run bench -- \[BENCHMARK/);
});
