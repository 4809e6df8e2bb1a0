import { expect, it } from 'vitest';
import { negotiateLocale } from '@/lib/platform/i18n/negotiate-locale';

it.each([
  ['ja', 'ja'],
  ['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
  ['ko-KR', 'ko'],
  ['fr-FR,fr;q=0.9,ko;q=0.5', 'ko'],
  ['en-GB,ja;q=0.9', 'en'],
  ['de', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [null, 'en'],
  ['ja;q=0', 'en'],
  ['x'.repeat(5_000), 'en'],
  [';;;,,,=', 'en'],
  ['__proto__, ../../etc', 'en'],
])('answers %s with %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale);
});
