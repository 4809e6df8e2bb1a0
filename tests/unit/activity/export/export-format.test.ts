import { expect, it } from 'vitest';
import { parseExportFormat } from '@/lib/activity/export/export-format';

it('is csv when none is asked for', () => {
  expect(parseExportFormat({})).toEqual({ format: 'csv', problems: [] });
  expect(parseExportFormat({ format: '' })).toEqual({ format: 'csv', problems: [] });
});

it('may be asked for, in the same way twice too', () => {
  expect(parseExportFormat({ format: 'ndjson' }).format).toBe('ndjson');
  expect(parseExportFormat({ format: ['csv', 'csv'] }).format).toBe('csv');
});

it.each([['xml'], ['CSV'], [['csv', 'ndjson']], ['toString']])('is not %s', (format) => {
  expect(parseExportFormat({ format })).toEqual({
    format: null,
    problems: [{ field: 'format', code: 'noFormat' }],
  });
});
