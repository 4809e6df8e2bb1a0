import { expect, it } from 'vitest';
import { parsePageLimit } from '@/lib/api/page-limit';

const limitOf = (query: string) => parsePageLimit(new URLSearchParams(query));

it.each([
  ['', 50],
  ['limit=', 50],
  ['limit=1', 1],
  ['limit=1000', 1000],
  ['limit=007', 7],
  ['limit=20&limit=20', 20],
])('reads the page size from “%s”: %i', (query, limit) => {
  expect(limitOf(query)).toEqual({ limit, problem: null });
});

it.each(['0', '1001', '-1', '+5', '1.5', '1e2', 'ten', '٥', '9'.repeat(40), ' 5', '0x10', 'NaN'])(
  'reports what is wrong with %s',
  (value) => {
    const message = 'limit must be a whole number from 1 to 1,000.';
    const query = `limit=${encodeURIComponent(value)}`;
    expect(limitOf(query)).toEqual({ limit: null, problem: { field: 'limit', message } });
  },
);

it('reports two different values', () => {
  expect(limitOf('limit=5&limit=6').problem?.message).toBe('limit is given more than once.');
});
