import { expect, it } from 'vitest';
import { parseExportFormat } from '@/lib/activity/export/export-format';

it('is csv by default', () => {
  expect(parseExportFormat({})).toEqual({ format: 'csv', problems: [] });
  expect(parseExportFormat({ format: '' })).toEqual({ format: 'csv', problems: [] });
});

it('may be requested, also twice in the same way', () => {
  expect(parseExportFormat({ format: 'ndjson' }).format).toBe('ndjson');
  expect(parseExportFormat({ format: ['csv', 'csv'] }).format).toBe('csv');
});

it.each([['xml'], ['CSV'], [['csv', 'ndjson']], ['toString']])('cannot be %s', (format) => {
  expect(parseExportFormat({ format })).toEqual({
    format: null,
    problems: [{ field: 'format', code: 'noFormat' }],
  });
});
