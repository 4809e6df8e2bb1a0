import { expect, it } from 'vitest';
import { parseBenchArguments } from '@/scripts/bench/bench-arguments';

it('parses the benchmarks and the checkout to compare with in any order', () => {
  expect(parseBenchArguments([])).toEqual({ parts: [], against: null });
  expect(parseBenchArguments(['page', '--against', '../before', 'list'])).toEqual({
    parts: ['page', 'list'],
    against: '../before',
  });
});

it.each([[['--agains', 'x']], [['--against']]])('rejects %j in one sentence', (args) => {
  expect(() => parseBenchArguments(args)).toThrow(/^[^.]+: npm run bench -- \[PART/);
});
