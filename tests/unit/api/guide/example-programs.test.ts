import { expect, it } from 'vitest';
import {
  READ_RESPONSE,
  readPrograms,
  SEND_RESPONSE,
  sendPrograms,
} from '@/lib/api/guide/example-programs';
import { KEY_PLACEHOLDER } from '@/lib/api/guide/shell-commands';

const origin = 'https://log.example';
const instant = new Date('2026-11-20T09:30:15Z');

it('sends the same record in each language, to where the API is', () => {
  const programs = sendPrograms({ origin, instant });
  expect(programs.map(({ language }) => language)).toEqual(['curl', 'PowerShell', 'Python']);
  for (const { code } of programs) {
    expect(code).toContain(`${origin}/api/v1/activities`);
    expect(code).toContain(KEY_PLACEHOLDER);
    const body = code.slice(code.indexOf('[\n'), code.lastIndexOf('\n]') + 2);
    expect(JSON.parse(body)).toEqual([
      expect.objectContaining({ operationDate: instant.toISOString() }),
    ]);
  }
});

it('reads with the same key, and shows responses that are JSON', () => {
  const programs = readPrograms(origin);
  expect(programs.map(({ language }) => language)).toEqual(['curl', 'PowerShell', 'Python']);
  for (const { code } of programs) {
    expect(code).toContain(`${origin}/api/v1/activities`);
    expect(code).toContain(KEY_PLACEHOLDER);
  }
  expect(JSON.parse(SEND_RESPONSE)).toEqual({ stored: 1, duplicates: 0, conflicts: 0 });
  expect(JSON.parse(READ_RESPONSE)).toMatchObject({ items: [{ id: 'example-0001' }], next: null });
});
