import { expect, it } from 'vitest';
import { titleOfView } from '@/lib/activity/describe/view-title';
import { localizerFor } from '@/lib/platform/i18n/localizer';
import type { Locale } from '@/lib/platform/i18n/locales';
import { filterOf } from '@/tests/support/records/views';

const ID = 'c0ffee00-0000-4000-8000-000000000001';

function titleOf(query: string, locale: Locale = 'en'): string {
  const names = new Map([[ID, 'Relecloud']]);
  const view = { filter: filterOf(query), names, today: '2026-11-21' };
  return titleOfView('Log', { view, localizer: localizerFor(locale) });
}

it('is the page’s title without filters', () => {
  expect(titleOf('tz=Asia/Tokyo')).toBe('Log');
});

it('contains the filter’s values by name, and the period', () => {
  const query = `customer=${ID}&status=failed&from=2026-11-01&to=2026-11-03`;
  expect(titleOf(query)).toBe('Log – Relecloud, Failed, 1 Nov – 3 Nov 2026');
  expect(titleOf('from=2025-12-31&to=2026-01-01')).toBe('Log – 31 Dec 2025 – 1 Jan 2026');
  expect(titleOf(query, 'ja')).toBe('Log – Relecloud、失敗、2026年11月1日～11月3日');
  expect(titleOf(query, 'ko')).toBe('Log – Relecloud, 실패, 2026년 11월 1일 ~ 11월 3일');
});

it('stays short for any number of filters', () => {
  const title = titleOf(`user=a&user=b&user=c&user=d&user=e&q=${'x'.repeat(200)}`);
  expect(title).toBe('Log – a, b, c, 3 more');
  expect(titleOf(`q=${'x'.repeat(200)}`)).toBe(`Log – ${'x'.repeat(39)}…`);
});
