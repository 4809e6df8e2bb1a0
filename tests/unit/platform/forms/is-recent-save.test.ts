import { expect, it } from 'vitest';
import { isRecentSave } from '@/lib/platform/forms/is-recent-save';

const present = new Date('2026-11-21T12:00:00Z');
const at = (iso: string) => String(Date.parse(iso));

it('something was saved just now only at a time within the last minute', () => {
  expect(isRecentSave(at('2026-11-21T11:59:30Z'), present)).toBe(true);
  for (const parameter of [
    undefined,
    '',
    'x',
    '-1',
    ['1', '2'],
    at('2026-11-21T11:50:00Z'),
    at('2026-11-21T12:01:00Z'),
    `${at('2026-11-21T11:59:30Z')}0`,
  ])
    expect(isRecentSave(parameter, present)).toBe(false);
});
