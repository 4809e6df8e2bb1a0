import { expect, it } from 'vitest';
import { parseFormat } from '@/lib/activity/export/format';

it('is csv when none is asked for', () => {
  expect(parseFormat({})).toEqual({ format: 'csv', problems: [] });
  expect(parseFormat({ format: '' })).toEqual({ format: 'csv', problems: [] });
});

it('may be asked for, in the same way twice too', () => {
  expect(parseFormat({ format: 'ndjson' }).format).toBe('ndjson');
  expect(parseFormat({ format: ['csv', 'csv'] }).format).toBe('csv');
});

it.each([['xml'], ['CSV'], [['csv', 'ndjson']], ['toString']])('is not %s', (format) => {
  expect(parseFormat({ format })).toEqual({
    format: null,
    problems: [{ field: 'format', code: 'noFormat' }],
  });
});
