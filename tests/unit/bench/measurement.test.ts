import { expect, it } from 'vitest';
import { atLeast, atMost, tableOf } from '@/scripts/bench/measurement';

it('says whether each bound holds, and nothing without a bound', () => {
  const table = tableOf([
    { what: 'Too slow', figures: '14 ms / 10 ms', bound: atMost(1.3, [14, 10]) },
    { what: 'Fast', figures: '4 / 10', bound: atLeast(0.35, [4, 10]) },
    { what: 'Page', figures: '12 ms', bound: null },
  ]);
  expect(table.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['Measured', 'Figures', 'Bound'],
    ['Too slow', '14 ms / 10 ms', 'at most 1.30', 'FAIL'],
    ['Fast', '4 / 10', 'at least 0.35', 'pass'],
    ['Page', '12 ms'],
  ]);
});

it('counts a missing measurement as a failure', () => {
  expect(atMost(1.3, [Number.NaN, 10])?.holds).toBe(false);
  expect(atLeast(0.35, [Number.NaN, 10])?.holds).toBe(false);
});
